---
title: The Road
---

//! expect unknown-ending
promise "One can get home": reach "Home again"
//! expect unknown-ending
promise "One can always get home": from road reach "home"
//! expect unknown-ending
promise "Never lost": never ended("Lost") and visits(road) > 1

== road
The lights are on.
~ end "Home"
