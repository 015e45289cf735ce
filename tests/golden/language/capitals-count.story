---
title: Capitals count
---
flag key
flag Key = yes
== start
{key} {Key} {KEY}
~ key = yes
~ Key = no
-> Start
== Start
~ end "Done"
