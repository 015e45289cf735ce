---
title: Case
---
flag brave
== a
* Go. {if brave}
    ~ brave = yes
    -> b
* Stay.
    ~ end "Stay"
== b
Nobody sees this.
* Nor this.
    ~ end "Stay"
