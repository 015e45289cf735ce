---
title: Alternatives count for themselves
---
flag on
== start
{seq: a | b | c}{seq: a | b | c} {if on: {seq: a | b | c}} {seq: x | {seq: a | b | c}}
~ on = not on
+ Again. -> start
~ end "Done"
