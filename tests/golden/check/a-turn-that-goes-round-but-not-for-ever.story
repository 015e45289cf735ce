---
title: Case
---
number n: 0..9
== road
* Go. -> round
== round
~ if n < 9
    ~ n += 1
    -> round
~ end "There"
