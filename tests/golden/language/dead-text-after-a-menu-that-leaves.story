---
title: Dead text after a menu that leaves
---
== start
* One. -> last
* Two.
    ~ end "Two"
Dead.
== last
* Three.
    -> start
~ otherwise
    -> start
Dead.
