---
title: The Bench
---

== park
* Sit down.
    The bench is wet.
    * Stand up.
//! expect mixed-indentation
    	You stand up.
* Walk on.
~ end "Wet"
