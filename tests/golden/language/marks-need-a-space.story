---
title: Marks need a space
---
== start
*so* it goes
+1 for politeness
~5 metres
->here
==not a scene
-5 degrees
~
->
=== three
#1 in the charts
> quoted
- listed
~ end "Done"
