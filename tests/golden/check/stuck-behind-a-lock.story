---
title: Case
---
flag key
== cell
* Take the key.
    ~ key = yes
    -> door
* Sleep. -> door
== door
* Open the door. {needs key: "It is locked."}
    ~ end "Free"
