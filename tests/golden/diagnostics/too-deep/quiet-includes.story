---
title: The Lamp
---

include "parts/deep/1.story"

== room
-> s1
