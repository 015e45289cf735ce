---
title: Start
start: second
---
== first
First.
~ end "Done"
== second
Second.
-> first
