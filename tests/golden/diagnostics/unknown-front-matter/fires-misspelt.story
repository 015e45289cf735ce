---
title: The Lamp
#! expect unknown-front-matter
autor: A. Writer
#! expect unknown-front-matter
start_scene: room
---

== room
The lamp is lit.
~ end "Dark"
