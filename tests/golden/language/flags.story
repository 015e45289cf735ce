---
title: Flags
---
flag a
flag b = yes
flag c = no
flag d "D"
flag e = yes "E"
== start
{a} {b} {c} {d} {e}
~ a = yes
~ b = not b
~ c = a and not b
~ d = a == b
~ e = 1 > 2
{a} {b} {c} {d} {e} {a == yes} {a == no} {a != b}
~ end "Done"
