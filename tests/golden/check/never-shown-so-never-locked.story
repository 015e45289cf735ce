---
title: Case
---
flag key
== a
* Door. {if key} {needs key: "Locked."}
    ~ end "Door"
* Window.
    ~ key = yes
    ~ end "Window"
