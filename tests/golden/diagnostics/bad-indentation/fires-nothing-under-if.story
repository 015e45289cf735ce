---
title: The Lamp
---

flag lit

== room
* Light it.
    ~ lit = yes
* Leave it.
//! expect bad-indentation
~ if lit
It burns.
{if lit: It is warm.}
~ end "Dark"
