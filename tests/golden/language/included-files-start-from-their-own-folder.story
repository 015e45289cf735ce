---
title: Included files start from their own folder
---
include "parts/chapters/one.story"
flag told
== start
Start {told} {one}.
~ told = yes
-> one
== wind_
Wind {two}.
~ return
