---
#! expect bad-front-matter
title: &name The Lamp
author: A. Writer
---

== room
The lamp is lit.
~ end "Dark"
