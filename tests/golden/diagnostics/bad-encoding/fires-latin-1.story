---
title: The Lamp
---

== room
The lamp is lit.
The café is open.
~ end "Dark"
