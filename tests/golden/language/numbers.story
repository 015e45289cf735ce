---
title: Numbers
---
number a: 0..10
number b: 3..10
number c: -5..5
number d: -5..-1 = -2
number e: 0..10 = 10 "E"
number f: 0..10 clamp
number g: 0..10 clamp = 4
number h: 0..10 clamp = 4 "H"
number i: 7..7
number j: -2147483648..0
== start
{a} {b} {c} {d} {e} {f} {g} {h} {i} {j}
~ a = 1
~ b = 4
~ c = -3
~ d = -4
~ e = a + b
~ f = 9
~ g = 1
~ h = 0
~ i = 7
~ j = -1
{a} {b} {c} {d} {e} {f} {g} {h} {i} {j}
~ end "Done"
