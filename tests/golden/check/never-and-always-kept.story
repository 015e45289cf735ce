---
title: Case
---
flag told
flag knows
promise "Only the told know": never knows and not told
promise "Knowing lasts": always told or not knows
== room
* Tell.
    ~ told = yes
    ~ knows = yes
    ~ end "Told"
* Say nothing.
    ~ end "Silent"
