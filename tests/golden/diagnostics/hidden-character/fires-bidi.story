---
title: The Lamp
---

== room
//! expect hidden-character
The lamp ‮is lit.
//! expect hidden-character
It hums⁦ softly.
~ end "Dark"
