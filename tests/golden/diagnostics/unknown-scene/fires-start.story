---
title: The House
#! expect unknown-scene
start: hal
---

== hall
~ end "Out"
