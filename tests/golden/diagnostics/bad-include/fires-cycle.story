---
title: Chapters
---

include "parts/ring-one.story"

== one
The first chapter.
~ end "The end"
