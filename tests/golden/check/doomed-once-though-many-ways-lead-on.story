---
title: Case
---
== hall
* Down. -> a
* Up.
    ~ end "Up"
== a
* Left.
    -> b
* Right. -> b
== b
* Sit. -> c
== c
+ Sit. -> c
