---
title: The Road
---

flag late

== road
* Home. -> home
* Wait.
    ~ late = yes
    -> road
* Out.
    ~ end "Out"
//! expect dead-text
The lights are on.

== home
~ if late
    ~ end "Late"
~ else
    ~ end "Home"
//! expect dead-text
-> road
