---
title: Case
---
== hall
+ Cellar. {if not seen(cellar)}
    -> cellar
+ Out. {if seen(cellar)}
    ~ end "Out"
== cellar
It is cold. -> not a jump
-> hall
