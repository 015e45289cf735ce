---
title: The same title is the same ending
---
== start
* One.
    ~ end "Home, \"sweet\""
* Two. -> last
== last
~ call inner
~ return
== inner
~ end "Home, \"sweet\""
