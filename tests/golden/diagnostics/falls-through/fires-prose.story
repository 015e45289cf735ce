---
title: The Road
---

== fork
* Left. -> wood
* Right. -> field
* On. -> river
* Back.
-> wood

//! expect falls-through +2
== wood
The trees close in.

//! expect falls-through +3
== field
The field is wide.
It ends at the river.

== river
~ end "Wet"
