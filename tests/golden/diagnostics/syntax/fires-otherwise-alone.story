---
title: The Lamp
---

== room
The lamp is lit.
//! expect syntax
~ otherwise
    There is nothing to do.
~ end "Dark"
