---
title: The Lamp
---

include "parts/deeper/1.story"

== room
-> s1
