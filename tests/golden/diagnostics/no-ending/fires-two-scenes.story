---
#! expect no-ending at 1
title: The Sea
---

== beach
The tide comes in.
+ Watch it. -> dunes

== dunes
It goes out.
+ Go down. -> beach
