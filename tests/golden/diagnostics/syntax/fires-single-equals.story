---
title: The Lamp
---

number oil: 0..3

== room
~ oil = 2
//! expect syntax
{if oil = 2: Half full.}
//! expect syntax
~ if oil = 2
    It burns.
{if oil == 3: It is full.}
~ end "Dark"
