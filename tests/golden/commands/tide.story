---
title: The Tide
---
== shore: The shore
The tide is out, and the flags hang limp.

* Wait.
    It comes in, one step of the stair after the other.
    ~ end "In"
* Go home.
    ~ end "Away"
