---
title: A stray otherwise or else
---
== start
Prose.
~ otherwise
    A.
~ else
    B.
~ else if seen(start)
    C.
* One.
Prose.
~ otherwise -> last
~ if seen(start)
    D.
~ else
    E.
~ else
    F.
-> last
== last
~ end "Done"
