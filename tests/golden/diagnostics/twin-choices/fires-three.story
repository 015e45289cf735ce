---
title: The Fork
---

== fork
* Go on.
//! expect twin-choices
* Go on.
//! expect twin-choices
* Go on.
~ end "Home"
