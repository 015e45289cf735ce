---
title: The Lamp
#! expect unknown-scene
start: the first room
---

== room
The lamp is lit.
~ end "Dark"
