---
title: Assigning what does not fit
---
flag a "A"
number n: 0..9 "N"
enum e: one, two "E"
enum f: one, three "F"
set s: x, y "S"
set r: x, z "R"
text t
== start
{t}
~ a = 1
~ n = yes
~ n = "x"
~ e = three
~ e = f
~ s = r
~ s += z
~ s = x
~ e += one
~ a -= yes
~ t += "x"
~ t = 1
~ s += {x}
~ s = random 1..2
~ n += random 1..2
~ n = random 2..1
~ start = 1
~ visits(start) = 2
~ end "Done"
