---
title: Start is never in an included file by itself
---
include "parts/scene.story"
== main
Main.
-> part
