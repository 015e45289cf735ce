---
title: Case
---
number a: 0..9
number b: 0..2
== room
+ More. {if a < 9}
    ~ a += 1
    -> room
+ Out.
    ~ b = a
    ~ end "Out"
