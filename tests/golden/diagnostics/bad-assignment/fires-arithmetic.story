---
title: The Secret
---

flag told "Told"
enum kite: packed, flying "Kite"
text nickname = "Peyt"
number wind: 0..3 "Wind"
set bag: string, tail "Bag"

== porch
~ told = yes
~ kite = flying
~ nickname = "Bee"
~ wind = 1
~ bag += tail
{nickname}
* Add.
    //! expect bad-assignment
    ~ told += 1
    //! expect bad-assignment
    ~ kite += 1
    //! expect bad-assignment
    ~ kite -= packed
    //! expect bad-assignment
    ~ nickname += "er"
* Roll.
    //! expect bad-assignment
    ~ told = random 0..1
    //! expect bad-assignment
    ~ kite = random 0..1
    //! expect bad-assignment
    ~ bag = random 1..6
~ end "Evening"
