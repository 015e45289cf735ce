---
title: Alternatives in order
---
== start
{seq: one | two | three} {cycle: one | two} {once: one | two} end.
+ Again. -> start
~ end "Done"
