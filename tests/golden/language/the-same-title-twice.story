---
title: The same title twice
---
== start
* One.
    ~ end "Home, \"sweet\""
* Two. -> last
== last
~ call inner
== inner
~ end "Home, \"sweet\""
