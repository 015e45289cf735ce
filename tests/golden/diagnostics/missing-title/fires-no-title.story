---
#! expect missing-title at 1
author: A. Writer
---

== room
The lamp is lit.
~ end "Dark"
