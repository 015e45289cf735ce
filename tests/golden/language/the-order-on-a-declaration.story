---
title: The order on a declaration
---
number a: 0..3 = 1 clamp
number b: 0..3 "B" = 1
number clamp c: 0..3
== start
Hello.
~ end "Done"
