---
title: The Kite
---

//! expect duplicate-name
enum kite: packed, flying, packed
//! expect duplicate-name
set bag: string, string

== beach
* Wait.
    ~ kite = flying
    ~ bag += string
* Go.
{if bag has string: You have string.}
The kite is {kite}.
~ end "Evening"
