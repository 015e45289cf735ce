---
title: Case
---
number times: 0..3 clamp
== room
~ times = visits(room)
+ Wait. {if times < 3}
    -> room
+ Leave. {if times == 3}
    ~ end "Left"
