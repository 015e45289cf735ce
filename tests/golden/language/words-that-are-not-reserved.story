---
title: Words that are not reserved
---
flag never
flag always
number clamp: 0..9 clamp = 3
number reach: 0..9 = 4
flag from
promise "a": never never and always
promise "b": always clamp <= 9
promise "c": reach "reach"
promise "d": from from reach "reach"
== from
~ never = yes
~ from = never and not always
~ always = no
~ clamp = clamp + reach
~ reach += 1
{never} {always} {clamp} {reach} {from}
* Go. -> end
== end
~ if seen(end) and visits(from) == 1
    ~ end "reach"
~ end "other"
