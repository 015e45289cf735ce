---
title: The Maze
---

== gate
* Go in. -> inside
* Go home.
    ~ end "Home"

== inside
A hedge, then a corner.
//! expect endless-loop
-> inside
