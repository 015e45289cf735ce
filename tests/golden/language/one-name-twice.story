---
title: One name twice
---
flag a "A"
number a: 0..3
enum e: x, x
include "parts/twice.story"
== start
~ a = yes
~ e = x
{e}
-> part
== start
~ end "Done"
== again
~ end "Done"
