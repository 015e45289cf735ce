---
title: The Game
---

//! expect reserved-word
deck storms
//! expect reserved-word
cast anna: Anna
//! expect reserved-word
local score = 3

== yard
You run.
~ end "Out of breath"
