---
title: Case
---
== room
* One. -> room
* Two. -> room
* Three. -> room
* Four. -> room
~ otherwise -> out
== out
~ end "Done"
