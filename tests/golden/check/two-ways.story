---
title: Case
---
== room
* Left.
    ~ end "Left"
* Right.
    * On.
        ~ end "Right"
    * Back to the left.
        ~ end "Left"
