---
title: The Secret
---

//! expect unused-variable
flag told
//! expect unused-variable
number luck: 1..6 = 3

== porch
* Tell her.
* Say nothing.
~ end "Evening"
