---
title: Tea
---

== home
* Have tea. -> tea
* Go to bed.
    ~ end "Asleep"

== tea
Hot and strong.
//! expect stray-return
~ return
