---
title: Assigning
---
flag a
flag b = yes
number n: -20..20 = 3
enum e: one, two, three
enum g: one, two, three = three
set s: x, y
text t
text v = "V"
== start
~ a = b
~ b = not a or n > 5
~ n = n * 2 + 1
{a} {b} {n}
~ n += n - 4
~ n -= 3
~ n -= -n
~ n += -1
{n}
~ e = two
{e}
~ e = g
~ g = one
{e} {g}
~ s = {y}
~ s += x
~ s -= y
{s}
~ t = v
~ v = "with \"quotes\" and {n}"
{t} {v}
~ a=yes
~ n=-5
~ n+=2
~ n-=1
{a} {n}
~ end "Done"
