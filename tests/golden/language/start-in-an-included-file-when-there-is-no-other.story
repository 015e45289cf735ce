---
title: Start in an included file when there is no other
---
include "parts/scene.story"
