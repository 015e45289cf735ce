---
title: The Sea
---

//! expect no-ending
== beach
The tide comes in.
+ Watch it. -> dunes

== dunes
It goes out.
+ Go down. -> beach
