---
title: The Lamp
#! expect unknown-front-matter
genre: horror
---

== room
The lamp is lit.
~ end "Dark"
