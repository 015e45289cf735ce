---
title: The Lamp
#! expect bad-front-matter
author: [A. Writer, B. Writer]
#! expect bad-front-matter
language: very english
---

== room
The lamp is lit.
~ end "Dark"
