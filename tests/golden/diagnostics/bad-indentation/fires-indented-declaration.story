---
title: The Bench
---

flag wet "Wet"
//! expect bad-indentation
    flag cold "Cold"

== park
~ wet = yes
~ end "Wet"
