---
title: Ifs beside choices join their menu
---
number n: 0..9
== start
~ if n == 0
    * If before.

    // Within.

    * If before too.
+ Next.
    ~ n += 1

~ if n == 0
    + Else zero.

~ else if n == 1
    + Else one.
~ else

    + Else more.
    + Else yet more.

* Last.
~ if n >= 1
    ~ if n == 2
        + Deep two.
    ~ else
        + Deep else.
    + Beside deep.
-> start2
== start2
N {n}.
~ if n == 3
    ~ end "Done"
-> start
