---
title: Case
---
== room
* Into the pit. -> pit
* Out.
    ~ end "Out"
== pit
The walls are smooth.
+ Shout.
    -> pit
