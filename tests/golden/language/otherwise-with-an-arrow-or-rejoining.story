---
title: Otherwise with an arrow or rejoining
---
== start
* One.
    O.

~ otherwise
    Not one.

After.
~ if visits(start) > 1
    * Two.
        T.
    ~ otherwise -> last
-> start
== last
Last.
* Inner. {if visits(start) > 9}
    * Deeper.
~ otherwise
    * In otherwise.
        I.
    ~ otherwise
        No.
~ end "Done"
