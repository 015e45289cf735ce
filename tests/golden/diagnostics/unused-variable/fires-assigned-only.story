---
title: The Secret
---

//! expect unused-variable
flag told
//! expect unused-variable
enum kite: packed, flying
//! expect unused-variable
number luck: 1..6
//! expect unused-variable
set bag: string, tail
//! expect unused-variable
text nickname = "Peyt"

== porch
* Tell her.
    ~ told = yes
    ~ kite = flying
    ~ luck = random 1..6
    ~ bag += string
    ~ nickname = "Bee"
* Say nothing.
~ end "Evening"
