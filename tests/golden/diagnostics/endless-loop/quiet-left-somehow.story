---
title: The Maze
---

flag tired
number luck: 1..6

== gate
* Go in. -> left
* Rest.
    ~ tired = yes
    -> dice
* Go home.
    ~ end "Home"

== left
A hedge, then a corner.
~ if tired
    -> gate
-> right

== right
A corner, then a hedge.
~ call look
-> left

== look
+ Look left.
+ Look right.
    ~ tired = yes
~ return

== dice
~ luck = random 1..6
~ if luck < 6
    -> dice
-> left
