---
title: Chapters
---

include "parts/two.story"
include "./parts/four.story"

== one
The first chapter.
-> two
