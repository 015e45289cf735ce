---
title: A scene needs a space not a tab
---
== start
==	next is prose
~ end "Done"
