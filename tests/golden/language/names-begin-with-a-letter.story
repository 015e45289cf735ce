---
title: Names begin with a letter
---
flag ²nd
== start
{if ²nd: A}
~ ²nd = yes
~ end "Done"
