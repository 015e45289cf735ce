---
title: The Lamp
---

== room
//! expect syntax
The lamp is {seq: bright | low.
The wick glows.
//! expect syntax
You see {if visits(room) > 1
~ end "Dark"
