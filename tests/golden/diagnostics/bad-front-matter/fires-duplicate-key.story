---
title: The Lamp
author: A. Writer
#! expect bad-front-matter
author: B. Writer
---

== room
The lamp is lit.
~ end "Dark"
