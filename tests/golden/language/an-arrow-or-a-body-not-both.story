---
title: An arrow or a body not both
---
== start
* One. -> last
    Body.
-> last
== last
~ end "Done"
