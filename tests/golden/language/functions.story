---
title: Functions
---
number a: -9..9 = -3
number b: -9..9 = 4
set s: x, y, z = {x, z}
== start
{min(a, b)} {max(a, b)} {min(b, a)} {max(2, 2)} {min(max(a, 0), b + 1)} {size(s)} {size(s) * 2 - 1} {-max(a, b)}
{visits(start)} {visits(tea)} {seen(start)} {seen(tea)} {visits(start) + visits(tea)} {not seen(tea)}
~ a = 0
~ b = 0
~ s = {}
{size(s)}
~ call tea
{visits(tea)} {seen(tea)}
~ end "Done"
== tea
{visits(tea)}
~ return
