---
title: The Sea
---

//! expect no-ending
== beach
The tide comes in.
+ Watch it. -> beach
