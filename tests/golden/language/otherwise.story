---
title: Otherwise
---
flag key
== start
Start.
* Open. {if key}
* Locked. {needs key: "Locked."}
+ Take the key. {if not key and visits(start) > 1}
    ~ key = yes
~ otherwise
    Nothing to take.
    -> start
~ if visits(start) > 2
    ~ end "Done"
-> start
