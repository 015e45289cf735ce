---
title: Case
---
number trust: 0..2
== a
+ Kind. {if trust < 9}
    ~ trust += 1
    -> a
+ Out.
    ~ end "Out"
