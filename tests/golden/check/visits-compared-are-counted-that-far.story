---
title: Case
---
== room
+ Wait. -> room
+ Leave. {if visits(room) >= 3}
    ~ end "Left"
