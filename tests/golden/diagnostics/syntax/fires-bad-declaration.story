---
title: The Lamp
---

//! expect syntax
number oil
//! expect syntax
number wick: 1-6
//! expect syntax
enum flame: low, , high
//! expect syntax
flag lit: yes
//! expect syntax
variable smoke = 3
number soot: 0..3 = 1 "Soot"

== room
~ soot = 2
~ end "Dark"
