---
title: The Road
---

== fork
* Left. -> fork
* Right.
    ~ end "Out"
//! expect falls-through
~ otherwise
    ~ call rest

== rest
You rest.
~ return
