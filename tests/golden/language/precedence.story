---
title: Precedence
---
flag t = yes
flag f
number two: 0..2 = 2
set s: a, b = {a}
== start
{1 + 2 * 3} {(1 + 2) * 3} {10 - 2 - 3} {10 - (2 - 3)} {-two * 3} {2 - -3} {2 * -3} {-2 + 5} {- -3} {2*3-1+4} {-(1 + 2)}
{t or t and f} {(t or t) and f} {not t or t} {not (t or t)} {not f and f} {not (f and f)} {not not t} {f or f or t} {f and t or t} {t or f and f or f}
{not 1 == 2} {1 + 1 == 2} {1 + 2 * 2 > two + 2} {not s has b} {s has a and not s has b} {not two < 1 and t} {t == f or t} {t == (two > 1)} {-1 < two - 2}
~ t = no
~ f = yes
~ two = 1
~ s += b
~ end "Done"
