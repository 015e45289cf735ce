---
title: The House
---

include "parts/attic.story"

promise "One gets out": from attic reach "Out"

== hall
* Go up. -> attic
* Call. 
    ~ call cellar
~ end "Out"
