---
title: Case
---
== room
* Stay.
    -> bench
* Go at once.
    ~ end "Gone"
== bench
+ Sit. -> bench
* Get up.
    ~ end "Rested"
