---
title: Case
---
number die: 1..6
== table
~ die = random 1..6
~ if die >= 5
    ~ end "Won"
~ end "Lost"
