---
title: The Road
---

== fork
* Left. -> fork
* Right.
    ~ end "Out"
~ otherwise
    //! expect falls-through
    There is no way.
