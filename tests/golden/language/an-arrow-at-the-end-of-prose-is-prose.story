---
title: An arrow at the end of prose is prose
---
== start
A sign points -> last
{if visits(start) > 0: And another} -> last
*Far* -> last
-> last

== last
There. -> start
~ end "Done"
