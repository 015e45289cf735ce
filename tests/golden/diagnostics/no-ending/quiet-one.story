---
title: The Sea
---

== beach
The tide comes in.
+ Watch it. -> beach
* Go. -> dunes

== dunes
~ end "Away"
