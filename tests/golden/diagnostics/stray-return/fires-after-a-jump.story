---
title: Tea
---

== home
* Have tea.
    ~ call tea
* Go to bed.
~ end "Asleep"

== tea
Hot and strong.
* Have more. -> more
* Have enough.
~ return

== more
//! expect stray-return
~ return
