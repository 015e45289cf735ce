---
title: Case
---
flag open
promise "Never shut": always open
== room
* Out. {if open}
    ~ open = yes
    ~ end "Out"
