---
title: The Lamp
---

== room
The lamp is lit.
~ end "Dark"
