---
title: Case
---
flag brave
promise "There is a way": reach "Out"
promise "And a better one": reach "Best"
== room
* Out.
    ~ end "Out"
* Best. {if brave}
    ~ brave = yes
    ~ end "Best"
