---
title: A call that never comes back still needs a leave
---
== start
* One. -> last
* Two. -> last
== last
~ call inner
-> start
== inner
~ end "Done"
