---
title: Twins in a menu
---
flag on = yes
== start
* Same.
    First.
* Same.
    Second.
~ if on
    * Either.
~ else
    * Either.
* A {seq: x | y}.
* A {seq: x | y}.
~ on = no
~ end "Done"
