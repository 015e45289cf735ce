---
title: Joining around nested menus
---
== start
A.
* One.
    B.
    * Deeper.
        C.
        + Deepest.
            D.
        E.
    * Other.

    F.
* Two.
    * Only.
        G.

H.
~ end "Done"
