---
title: Start is the first scene
---
== first
First.
~ end "Done"
== second
-> first
