---
title: The Lamp
---

flag lit

== room
//! expect syntax
* Blow it out. {needs lit}
    ~ lit = no
* Leave it.
    ~ lit = yes
{if lit: It burns.}
~ end "Dark"
