---
title: Sums are kept within sixty four bits
---
number big: 0..2147483647 = 2147483647
number n: -9..9
== start
{big * big} {big * big * 4} {-(big * big * 4) - big * 100} {9223372036854775807} {9223372036854775807 + 1} {-9223372036854775807 - 5}
~ n = big * big * big - 9223372036854775807 + 3
~ big = 1
{n}
~ end "Done"
