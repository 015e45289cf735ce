---
title: The Lamp
#! pad 1 MiB
---

== room
The lamp is lit.
~ end "Dark"
