---
title: The House
---

== hall
The clock strikes.
~ end "Noon"

//! expect duplicate-scene
== hall
It is late.
~ end "Night"

//! expect duplicate-scene
== hall: The hall
It is very late.
~ end "Night"
