---
title: The Kite
---

//! expect bad-range
number wind: 3..0 "Wind"
//! expect bad-range
number tide: 0..3 = 4 "Tide"
//! expect bad-range
number cold: -3..3 = -4 "Cold"
//! expect bad-range
number far: 0..99999999999 "Far"
//! expect bad-range
number farther: 0..99999999999999999999999999999999999999 "Farther"

== beach
~ wind = 1
~ tide = 1
~ cold = 1
~ far = 1
~ farther = 1
~ end "Evening"
