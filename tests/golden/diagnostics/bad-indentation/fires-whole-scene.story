---
title: The Bench
---

== park
//! expect bad-indentation
    The bench is wet.
    ~ end "Wet"

== path
It is dry.
~ end "Dry"
