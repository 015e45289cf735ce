---
title: The Inn
---

== road
~ call inn
~ call tale
~ end "Morning"

== inn
The fire is warm.
* Ask for a story.
    ~ call tale
    ~ call tale
* Go.
    -> leave
* Sleep.
~ return

== tale
The host begins.
* Leave. -> road
* Listen.
~ return

== leave
~ end "Away"
