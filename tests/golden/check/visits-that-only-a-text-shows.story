---
title: Case
---
== room
You were here {visits(room)} {plural visits(room): time | times}.
+ Wait. -> room
+ Leave.
    ~ end "Left"
