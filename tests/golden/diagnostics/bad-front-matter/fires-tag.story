---
title: The Lamp
#! expect bad-front-matter
author: !!python/object/apply:os.system ["true"]
---

== room
The lamp is lit.
~ end "Dark"
