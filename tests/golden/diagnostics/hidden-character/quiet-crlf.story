---
title: The Lamp
---

== room
* Look.
    The lamp is lit.
* Go.
~ end "Dark"
