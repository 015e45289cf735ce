---
title: Case
---
flag key
== a
* Door. {needs key: "Locked."}
    ~ end "Door"
* Window.
    ~ key = yes
    ~ end "Window"
