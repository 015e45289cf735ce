---
title: The Lamp
#! expect bad-front-matter
start: the first room
---

== room
The lamp is lit.
~ end "Dark"
