---
title: The Secret
---

//! expect never-changed
flag told
//! expect never-changed
number wind: 0..3 = 2 "Wind"
//! expect never-changed
text nickname = "Peyt"

== porch
* Tell her.
* Say nothing, {nickname}.
{if told: She nods. | She waits.}
~ end "Evening"
