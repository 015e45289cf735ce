---
title: The House
---

== hall
The clock strikes.
* Up. -> attic
* Down. -> cellar
* Stay.
~ end "Night"

//! expect empty-scene +2
//! expect falls-through
== attic

//! expect empty-scene +2
//! expect falls-through
== cellar
// Only a comment.
