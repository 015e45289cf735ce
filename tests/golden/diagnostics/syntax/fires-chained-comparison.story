---
title: The Lamp
---

number oil: 0..3

== room
~ oil = 2
//! expect syntax
{if 0 < oil < 3: Half full.}
{if oil == 3: It is full.}
~ end "Dark"
