---
title: The Inn
---

== road
~ call inn
~ end "Morning"

== inn
The fire is warm.
* Ask for a story.
    ~ call tale
* Sleep.
~ return

== tale
The host begins.
//! expect recursive-call
~ call inn
~ return
