---
title: The Road
---

== fork
* Left. -> fork
* Right.
    ~ end "Out"
~ otherwise
    //! expect falls-through
    ~ call rest

== rest
You rest.
~ return
