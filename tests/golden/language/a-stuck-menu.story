---
title: A stuck menu
---
flag key
== start
* Go.
* Open. {needs key: "No key."}
    ~ key = yes
~ if visits(start) == 2
    ~ end "Done"
-> start
