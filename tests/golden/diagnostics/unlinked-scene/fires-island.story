---
title: The House
start: hall
---

//! expect unlinked-scene
== cellar
It smells of apples.
-> stairs

== hall
The clock strikes.
~ end "Night"

//! expect unlinked-scene
== stairs
They creak.
* Down. -> cellar
* Up. -> hall
* Stay.
-> hall
