---
title: Case
---
flag home
== a
* In.
    ~ call b
    You are back.
    ~ end "Back"
* Out.
    ~ home = yes
    ~ end "Out"
== b
~ if home
    ~ return
~ end "Lost"
