---
title: The Lamp
---

== room
//! expect hidden-character
The lamp is lit.It hums.
~ end "Dark"
