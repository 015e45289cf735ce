---
title: Case
---
== a
~ call b
~ end "Back"
== b
~ call c
~ return
== c
+ Return.
    ~ return
+ Run.
    ~ end "Ran"
