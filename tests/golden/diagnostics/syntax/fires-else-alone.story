---
title: The Lamp
---

== room
The lamp is lit.
//! expect syntax
~ else
    It is not.
~ end "Dark"
