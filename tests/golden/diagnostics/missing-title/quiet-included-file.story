---
title: The Lamp
---

include "parts/cellar.story"

== room
The lamp is lit.
-> cellar
