---
title: The Lamp
#! expect bad-front-matter
author: *name
---

== room
The lamp is lit.
~ end "Dark"
