---
title: Capitals count for scenes and values
---
enum side: left, Left = Left
== start
{side}
~ side = left
-> Start
== Start
{side}
~ end "Done"
