---
title: The Road
---

flag late

== road
* Home. -> home
* Wait.
    ~ late = yes
~ if late
    -> home
The lights are on.
-> home

== home
~ if late
    ~ end "Late"
It is early.
* Rest. -> road
~ otherwise
    There is nothing left.
~ end "Home"
