---
title: The Maze
---

== gate
* Go in. -> inside
* Go home.
    ~ end "Home"

//! expect endless-loop
== inside
A hedge, then a corner.
-> inside
