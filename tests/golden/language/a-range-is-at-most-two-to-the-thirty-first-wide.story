---
title: A range is at most two to the thirty first wide
---
number a: 0..2147483648 = 2147483648 "A"
number b: 0..2147483649 "B"
number c: 3..2 "C"
number d: 0..3 = 4 "D"
== start
~ a = 1
~ b = 1
~ c = 2
~ d = 1
~ end "Done"
