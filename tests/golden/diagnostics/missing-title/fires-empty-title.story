---
author: A. Writer
#! expect missing-title
title: ""
---

== room
The lamp is lit.
~ end "Dark"
