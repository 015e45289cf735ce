---
title: The Lamp
#! expect bad-front-matter
author: "A. Writer
---

== room
The lamp is lit.
~ end "Dark"
