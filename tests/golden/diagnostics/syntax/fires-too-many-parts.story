---
title: The Lamp
---

flag lit

== room
* Light it.
    ~ lit = yes
* Leave it.
//! expect syntax
It is {if lit: bright | dim | dark}.
//! expect syntax
You have {plural visits(room): match}.
{if lit: It burns.}
~ end "Dark"
