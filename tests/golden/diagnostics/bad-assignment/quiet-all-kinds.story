---
title: The Secret
---

flag told "Told"
enum kite: packed, flying "Kite"
enum other: packed, flying "Other kite"
text nickname = "Peyt"
text name = "Bee"
number wind: 0..3 clamp "Wind"
set bag: string, tail "Bag"

== porch
* Go on.
    ~ told = no
    ~ told = not told
    ~ kite = flying
    ~ other = packed
    ~ nickname = "Bee \"the\" Bee"
    ~ wind = 3
    ~ wind += wind * 2
    ~ wind -= 1
    ~ wind = random 0..3
    ~ bag += string
    ~ bag -= tail
    ~ bag = {string, tail}
* Stay.
    ~ name = "Ann"
{nickname} {name}
~ end "Evening"
