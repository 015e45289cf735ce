---
#! expect bad-front-matter at 1
title: The Cellar
---

== cellar
It is dark.
~ end "Dark"
