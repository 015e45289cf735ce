---
title: Bars and lone braces
---
== start
Either | or || both.
* This | that. {needs seen(next): "a | b"}
* Go on.
~ end "Done"
== next
-> start
