//! expect duplicate-scene
== attic
Dust.
~ end "Night"
