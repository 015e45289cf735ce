---
title: T
autor: A
---
== start
Hello.
~ end "Done"
