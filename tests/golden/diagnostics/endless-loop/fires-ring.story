---
title: The Maze
---

flag tired

== gate
* Go in. -> left
* Rest.
    ~ tired = yes
    -> left
* Go home.
    ~ end "Home"

== left
A hedge, then a corner.
~ if tired
    -> right
~ else
    -> middle

== middle
Hedges.
-> right

== right
A corner, then a hedge.
//! expect endless-loop
-> left
