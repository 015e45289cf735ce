---
title: Case
---
number die: 1..6
== table
~ die = random 1..6
~ if die < 6
    -> table
~ end "Six"
