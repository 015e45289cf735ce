---
title: The Road
---

== fork
* Left. -> wood
* Right.
    //! expect falls-through
    The road is long.

== wood
* Back. -> fork
* On.
    The trees close in.
    * Deeper. -> fork
    //! expect falls-through
    * Rest.
* Out.
    ~ end "Out"
