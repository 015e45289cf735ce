---
title: Ünïcödé – “ok” 日本語
---

flag größe_café "Größe"

== café_日本: 日本
Ça va? 👩‍👩‍👧 naïve.
~ größe_café = yes
~ end "終"
