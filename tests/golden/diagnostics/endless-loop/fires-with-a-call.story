---
title: The Maze
---

== gate
* Go in. -> left
* Go home.
    ~ end "Home"

== left
A hedge, then a corner.
~ call look
//! expect endless-loop
-> left

== look
You look around.
~ return
