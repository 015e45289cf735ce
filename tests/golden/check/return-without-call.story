---
title: Case
---
== a
* Call.
    ~ call b
    ~ end "Back"
* Go.
    ~ call c
    ~ end "Round"
== b
~ if visits(a) > 5
    ~ return
~ return
== c
~ call b
* Out.
    ~ end "Out"
