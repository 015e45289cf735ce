---
title: If blocks
---
number n: 0..9
== start
~ if n == 0
    Zero.
~ else if n <= 1
    One at most.
~ else if n <= 1
    Never.
~ else if n == 2

    Two.
~ else
    Many.
~ if n > 1
    More.
~ if n > 2
    Deep
    ~ if n > 3
        deeper
        ~ if n > 4
            deepest
        ~ else
            not deepest
        back
    ~ else
        not deeper
    deep.
~ n += 1
+ Next.
-> start
== unused
~ end "Done"
