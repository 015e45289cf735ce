---
title: Case
---
number n: 0..50
== a
* Trap. -> trap
+ More. {if n < 50}
    ~ n += 1
    -> a
== trap
* Out. {if n == 50}
    ~ end "Out"
