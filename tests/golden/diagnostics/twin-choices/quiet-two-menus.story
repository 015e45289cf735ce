---
title: The Fork
---

== fork
* Go on.
    * Go on.
    * Go back.
* go on.
The path is dry.
* Go on.
* Go back. -> wood
-> wood

== wood
* Go on.
* Go back.
~ end "Home"
