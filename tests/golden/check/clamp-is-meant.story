---
title: Case
---
number a: 0..2 clamp
== room
+ More.
    ~ a += 1
    -> room
+ Out.
    ~ end "Out"
