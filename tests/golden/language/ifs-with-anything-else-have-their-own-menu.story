---
title: Ifs with anything else have their own menu
---
flag on = yes
== start
* One.
~ if on
    Prose.
    * Two.
* Three.
~ if on
    * Four.
    ~ otherwise -> last
* Five.
~ if on
    * Six.
~ else
    Not a choice.
* Seven.
~ if on
    ~ on = yes
    * Eight.
-> last
== last
~ end "Done"
