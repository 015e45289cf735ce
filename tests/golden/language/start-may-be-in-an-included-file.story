---
title: Start
start: part
---
include "parts/scene.story"
== main
-> part
