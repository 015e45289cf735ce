---
title: A choice has text
---
== start
* -> last
+ {if seen(last)}
* (id) -> last
-> last
== last
~ end "Done"
