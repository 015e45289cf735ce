---
title: The House
---

== hall
-> attic

== attic
~ end "Night"
