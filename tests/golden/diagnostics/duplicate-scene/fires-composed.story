---
title: The House
---

== café
The clock strikes.
~ end "Night"

//! expect duplicate-scene
== café
It is late.
~ end "Night"
