---
title: The Lamp
---

include "parts/latin-1.story"

== room
The lamp is lit.
~ end "Dark"
