---
title: Case
---
== a
* Left. -> b
* Right. -> b
== b
~ end "Met"
