---
title: The Kite
---

include "parts/wind.story"
//! expect duplicate-name
number wind: 0..5

== beach
* Wait.
    ~ wind = 2
* Go.
The wind is at {wind}.
~ end "Evening"
