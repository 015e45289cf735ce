---
title: The Kite
---

flag told
number wind: 0..3
enum kite: packed, flying
set bag: string, tail
text nickname = "Peyt"

== beach
* Wait.
    ~ told = yes
    ~ wind = 3
    ~ kite = flying
    ~ bag += string
    ~ nickname = "Bee"
    //! expect type-mismatch
    ~ bag += 3
    //! expect type-mismatch
    ~ nickname = wind
    //! expect type-mismatch
    ~ nickname = 3
    //! expect type-mismatch
    ~ wind = "three"
    //! expect type-mismatch
    ~ wind = told + 1
    //! expect type-mismatch
    ~ wind = kite
    //! expect type-mismatch
    ~ wind += told
    //! expect type-mismatch
    ~ wind = yes
    //! expect type-mismatch
    ~ told = 1
    //! expect type-mismatch
    ~ told = wind
    //! expect type-mismatch
    ~ kite = 1
    //! expect type-mismatch
    ~ kite = yes
    //! expect type-mismatch
    ~ wind = min(told, 1)
    //! expect type-mismatch
    ~ wind = -told
    //! expect type-mismatch
    ~ wind = 2 * bag
* Go.
{wind} {told} {kite} {bag} {nickname}
~ end "Evening"
