---
title: Case
---
flag key
== a
* Door. {needs key: "Locked."}
    ~ end "Door"
* Key.
    ~ key = yes
    -> a
