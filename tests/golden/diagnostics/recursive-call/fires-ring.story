---
title: The Inn
---

== road
~ call inn
~ end "Morning"

== inn
The fire is warm.
* Ask for a story.
    //! expect recursive-call
    ~ call tale
* Sleep.
~ return

== tale
The host begins.
~ call inn
~ return
