---
title: The Lamp
---

== room
//! expect syntax
The lamp is bright}.
~ end "Dark"
