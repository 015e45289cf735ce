---
title: The Lamp
---

//! expect syntax
It was a dark night.

== room
The lamp is lit.
~ end "Dark"
