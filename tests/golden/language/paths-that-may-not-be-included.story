---
title: Paths that may not be included
---
include "../other.story"
include "/tmp/other.story"
include "C:/other.story"
include "C:\\other.story"
include "parts/missing.story"
include "//server/share.story"
include "nul.story"
include "a-backslash\\b.story"
include ""
== start
~ end "Done"
