---
title: Conditions of a menu are asked when it is shown
---
number n: 0..9
== start
~ n = 1
+ One. {if n == 1}
    ~ n = 2
    + Two. {if n == 2}
        ~ n = 3
    + Three. {if n == 3}
+ Three. {if n == 3}
N {n}.
~ end "Done"
