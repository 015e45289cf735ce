---
title: Case
---
number a: -5..5 = 1
number b: 0..100
== room
* Up.
    ~ a += 2
* Down.
    ~ a -= 2
~ b = a * a
{a} {b}
~ end "Out"
