---
title: The House
---

== hall
The clock strikes.
-> Hall

== Hall
It is late.
~ end "Night"
