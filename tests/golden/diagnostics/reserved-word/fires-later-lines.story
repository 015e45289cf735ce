---
title: The Game
---

== yard
You run.
* Go on.
    //! expect reserved-word
    ~ deal storms
* Say your name.
    //! expect reserved-word
    ~ ask name
* Stop.
    //! expect reserved-word
    ~ tag loud
~ end "Out of breath"
