---
title: The Lamp
#! expect bad-front-matter
ifid: 3f2504e0-4f89-41d3-9a0c-0305e82c3301
---

== room
The lamp is lit.
~ end "Dark"
