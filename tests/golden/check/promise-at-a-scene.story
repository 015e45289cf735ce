---
title: Case
---
flag lamp
promise "Nobody is in the dark": never at(cave) and not lamp
== hut
* Take the lamp.
    ~ lamp = yes
    -> cave
* Go as you are. -> cave
== cave
* Out.
    ~ end "Out"
