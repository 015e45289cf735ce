---
title: The Game
---

== yard
You run.
* Go on. -> return
* Stay.
~ end "Out of breath"

//! expect reserved-word
== return
You are back.
~ end "Out of breath"
