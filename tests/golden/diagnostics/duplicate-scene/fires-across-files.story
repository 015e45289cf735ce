---
title: The House
---

include "parts/attic.story"

== attic
It is late.
~ end "Night"
