---
title: Case
---
set bag: rope, lamp, bread
== shop
* Rope.
    ~ bag += rope
    -> shop
* Lamp.
    ~ bag += lamp
    -> shop
* Bread.
    ~ bag += bread
    -> shop
+ To the cave. -> cave
== cave
* Climb down. {if bag has rope}
    ~ end "Deep"
* Turn back.
    ~ end "Home"
