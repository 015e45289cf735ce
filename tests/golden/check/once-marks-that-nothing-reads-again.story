---
title: Case
---
== a
* One. -> b
* Two. -> b
== b
* Three. -> c
* Four. -> c
== c
~ end "Done"
