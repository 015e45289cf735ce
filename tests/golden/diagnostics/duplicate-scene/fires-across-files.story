---
title: The House
---

include "parts/attic.story"

//! expect duplicate-scene
== attic
It is late.
~ end "Night"
