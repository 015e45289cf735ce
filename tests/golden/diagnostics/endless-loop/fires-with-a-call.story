---
title: The Maze
---

== gate
* Go in. -> left
* Go home.
    ~ end "Home"

//! expect endless-loop
== left
A hedge, then a corner.
~ call look
-> left

== look
You look around.
~ return
