---
title: The Kite
---

number wind: 0..6 "Wind"

== beach
//! expect bad-range
~ wind = random 6..1
~ wind = random 1..6
~ end "Evening"
