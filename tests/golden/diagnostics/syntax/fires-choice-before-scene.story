---
title: The Lamp
---

flag lit "Lit"

//! expect syntax
* Light the lamp.

== room
~ lit = yes
~ end "Dark"
