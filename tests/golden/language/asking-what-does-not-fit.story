---
title: Asking what does not fit
---
flag a "A"
number n: 0..9 "N"
enum e: one, two "E"
enum f: one, three "F"
set s: x, y "S"
== start
~ if n
    A.
~ if a > no
    B.
~ if a == 1
    C.
~ if e == three
    D.
~ if e == f
    E.
~ if e
    F.
~ if s
    G.
~ if s has z
    H.
~ if s == x
    I.
~ if n has x
    J.
~ if n == two
    K.
{a + 1} {-a} {size(n)} {min(a, n)} {plural a: x | y}
~ if seen(nowhere) or visits(n) > 1
    L.
~ a = yes
~ n = 1
~ e = two
~ f = three
~ s += x
~ end "Done"
