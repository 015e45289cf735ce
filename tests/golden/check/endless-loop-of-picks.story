---
title: Case
---
== room
+ Wait. -> room
* Go.
    ~ end "Gone"
