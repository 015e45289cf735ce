---
title: Case
---
number turns: 0..9 clamp
== room
You have waited {turns} times.
+ Wait.
    ~ turns += 1
    -> room
+ Leave.
    ~ end "Left"
