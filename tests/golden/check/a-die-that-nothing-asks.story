---
title: Case
---
number die: 1..6
== table
~ die = random 1..6
You roll {die}.
* On.
    ~ end "On"
