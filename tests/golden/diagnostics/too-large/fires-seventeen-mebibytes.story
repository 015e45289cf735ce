---
title: The Lamp
#! pad 17 MiB
#! expect too-large at 1
---

== room
The lamp is lit.
~ end "Dark"
