---
title: Sets have and compare
---
set s: x, y, z = {x, z}
set t: x, y, z
set u: x, y "U"
== start
{s has x} {s has y} {s == t} {s != t}
~ t = s
~ t += y
~ t -= x
{s} and {t}: {s == t} {t has y}
~ s += y
~ s += y
~ s -= x
~ s -= x
{s}: {s == t} {size(s)}
~ u = {y, x, y}
{u}
~ s = {}
~ end "Done"
