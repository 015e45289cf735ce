---
title: Case
---
flag burnt
promise "Always a way home": from road reach "Home"
== road
+ On. -> road
+ Home. {if not burnt}
    ~ end "Home"
+ Burn the bridge. {if not burnt}
    ~ burnt = yes
    -> road
+ Away.
    ~ end "Away"
