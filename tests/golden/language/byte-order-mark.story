---
title: Byte order mark
---
== start
One.
~ end "Done"
