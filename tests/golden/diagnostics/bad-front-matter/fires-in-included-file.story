---
title: The Lamp
---

include "parts/with-front-matter.story"

== room
The lamp is lit.
-> cellar
