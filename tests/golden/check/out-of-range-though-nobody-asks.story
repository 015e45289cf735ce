---
title: Case
---
number trust: 0..2
== a
Trust is {trust}.
+ Kind.
    ~ trust += 1
    -> a
+ Out.
    ~ end "Out"
