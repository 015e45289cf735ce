---
title: The Road
---

flag dry

== fork
* Left. -> wood
* Right.
    ~ dry = yes
    -> wood

== wood
The trees close in.
//! expect falls-through
~ if dry
    ~ end "Out"
