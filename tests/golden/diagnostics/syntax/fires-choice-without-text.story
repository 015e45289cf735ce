---
title: The Lamp
---

flag lit

== room
//! expect syntax
* {if lit}
    ~ lit = yes
//! expect syntax
* -> cellar
* Go down. -> cellar
-> room

== cellar
~ end "Dark"
