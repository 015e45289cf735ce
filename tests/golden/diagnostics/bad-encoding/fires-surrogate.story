---
title: The Lamp
---

== room
The lamp í € is lit.
~ end "Dark"
