---
title: Case
---
number die: 1..6
flag lucky
== table
* Roll. -> roll
* Leave.
    ~ end "Left"
== roll
~ die = random 1..6
~ if lucky
    ~ end "Never"
-> roll
