---
title: No comment after an arrow
---
== start
-> last // nothing may follow
== last
~ end "Done"
