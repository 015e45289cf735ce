---
title: Comparisons do not chain
---
number n: 0..9 "N"
flag a "A"
== start
{1 < n < 3}
{a == a == a}
{n > 1 == a}
{(n > 1) == a and 1 < n and n < 3}
~ n = 2
~ a = yes
~ end "Done"
