---
title: Case
---
== room
The end is near.
~ end "Only"
