---
title: Arrows in the text of a choice
---
== start
+ Go -> there -> last
+ Point \-> last
+ Point ->last
+ Point ->
+ Point -> last.
+ Point -> last and on
Here.
-> start2
== start2
Start2.
~ end "Done"
== last
Last.
~ end "Last"
