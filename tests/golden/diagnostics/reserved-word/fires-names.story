---
title: The Game
---

//! expect reserved-word
flag end "The game is over"
//! expect reserved-word
number random: 0..3 "Luck"
//! expect reserved-word
enum mood: yes, no

== yard
You run.
~ end = yes
~ random = 2
~ mood = yes
{mood}
~ end "Out of breath"
