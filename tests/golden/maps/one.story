---
title: One
---
== a
Once.
~ end "Out"
