---
title: An id twice in a scene
---
== start
* (first) One.
    * (first) Two.
* (second) Three.
~ end "Done"
