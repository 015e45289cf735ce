---
title: Case
---
number a: 1..3
== room
~ a = random 1..4
{a}.
~ end "Out"
