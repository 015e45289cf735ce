---
title: Byte order mark and carriage returns
---
== start
One
line.
~ end "Done"
