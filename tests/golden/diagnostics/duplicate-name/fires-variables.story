---
title: The Kite
---

number wind: 0..3 = 1
//! expect duplicate-name
number wind: 0..5
//! expect duplicate-name
flag wind

== beach
* Wait.
    ~ wind = 2
* Go.
The wind is at {wind}.
~ end "Evening"
