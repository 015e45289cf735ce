---
title: Untitled
ifid: 00000000-0000-0000-0000-000000000000
---

== landing: The ferry landing
It is past eleven, and the bell on the far bank rings. Once, and not very loud.

* Row across.
    On the landing sits a dog. It gets into the boat as if it had paid.
    ~ end "One fare"
* Pretend to be asleep.
    It rings again, politely, from about as high as a tail can reach.
    ~ end "The polite bell"
