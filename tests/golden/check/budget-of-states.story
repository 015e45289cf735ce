---
title: Case
---
number n: 0..50
promise "It is enough": reach "Enough"
== a
+ More. {if n < 50}
    ~ n += 1
    -> a
+ Enough. {if n == 50}
    ~ end "Enough"
