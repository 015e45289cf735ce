---
title: Case
---
flag tired
== room
* Look. {if not tired}
    ~ tired = yes
    -> room
* Leave. {if not tired}
    ~ end "Left"
