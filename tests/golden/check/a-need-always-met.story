---
title: Case
---
flag key = yes
== a
* Door. {needs key: "Locked."}
    ~ key = no
    ~ end "Door"
