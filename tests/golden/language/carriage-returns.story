---
title: Carriage returns
---
flag told

== start
One
line.

Two.
---
* Take it. -> last
== last
~ told = yes
Told: {told}
~ end "Done"
