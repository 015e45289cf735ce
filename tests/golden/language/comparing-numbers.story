---
title: Comparing numbers
---
number a: -9..9 = -3
number b: -9..9 = 4
== start
{a == b} {a != b} {a < b} {a <= b} {a > b} {a >= b}
~ a = b
{a == b} {a != b} {a < b} {a <= b} {a > b} {a >= b} {a == 4} {4 <= a} {-4 == -a}
~ b = 0
~ end "Done"
