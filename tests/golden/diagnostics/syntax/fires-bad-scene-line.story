---
title: The Lamp
---

== room
The lamp is lit.
~ end "Dark"

//! expect syntax
== 9lives
The cat is out.
~ end "Dark"
