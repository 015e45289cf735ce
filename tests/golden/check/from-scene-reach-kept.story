---
title: Case
---
promise "Always a way home": from road reach "Home"
== road
+ On. -> road
+ Home.
    ~ end "Home"
+ Away.
    ~ end "Away"
