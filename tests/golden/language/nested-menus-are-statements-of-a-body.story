---
title: Nested menus are statements of a body
---
== start
* Outer.
    Before.
    * Inner one.
        One.
    * Inner two.
        ~ end "Inner"
    After.
    * Second menu.
    Last.
* Other.
Joined.
~ end "Done"
