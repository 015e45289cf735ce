---
title: 1984
---

== room
The lamp is lit.
~ end "Dark"
