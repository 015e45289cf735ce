---
title: The Bench
---

== park
* Sit down.
	The bench is wet.
* Walk on.
//! expect mixed-indentation
    The path is wet.
~ end "Wet"
