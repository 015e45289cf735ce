---
title: The Lamp
---

flag lit "Lit"

== room
//! expect hidden-character
The lamp [31mis lit.
//! expect hidden-character
It hums softly.
//! expect hidden-character
* Look at it.
    //! expect hidden-character
    ~ lit = yes // 
~ end "Dark"
