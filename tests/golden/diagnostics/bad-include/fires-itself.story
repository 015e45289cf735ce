---
title: Chapters
---

//! expect bad-include
include "fires-itself.story"

== one
The first chapter.
~ end "The end"
