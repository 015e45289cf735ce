---
title: Case
---
flag lost
== road
* Ask the way. -> fork
* Just go.
    ~ lost = yes
    -> fork
== fork
~ if lost
    -> woods
~ end "There"
== woods
Trees.
-> fork
