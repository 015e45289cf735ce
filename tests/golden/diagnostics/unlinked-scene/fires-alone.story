---
title: The House
---

== hall
The clock strikes. {if seen(cellar): You know the cellar.}
~ end "Night"

//! expect unlinked-scene
== cellar
It smells of apples.
~ end "Night"
