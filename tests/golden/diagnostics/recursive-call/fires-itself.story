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
    ~ call inn
* Sleep.
~ return
