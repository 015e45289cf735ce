---
title: Chapters
---

//! expect bad-include
include "parts/missing.story"
//! expect bad-include
include "../outside.story"
//! expect bad-include
include "parts/../../outside.story"
//! expect bad-include
include "/etc/passwd"
//! expect bad-include
include "C:/story.story"
//! expect bad-include
include "parts\\two.story"
//! expect bad-include
include "//server/share/two.story"
//! expect bad-include
include "parts"
//! expect bad-include
include "nul"
//! expect bad-include
include ""

== one
The first chapter.
~ end "The end"
