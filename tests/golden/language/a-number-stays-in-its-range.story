---
title: A number stays in its range
---
number n: -2..3 = 1
number c: -2..3 clamp = 1
== start
~ n += 5
~ c += 5
{n} {c}
~ n -= 100
~ c -= 100
{n} {c}
~ n = 7
~ c = -7
{n} {c}
~ n = n + 5 - 6
~ c = (c - 5) * -1
{n} {c}
~ n = random 9..9
~ c = random -9..-9
{n} {c}
~ end "Done"
