---
title: Declarations come before scenes
---
flag told = yes
== start
{told}
flag wet
number wind: 0..3
include "parts/missing.story"
~ told = no
~ end "Done"
