---
title: Case
---
flag looked
== a
* Look. {if not looked}
    ~ looked = yes
    -> a
+ Out.
    ~ end "Out"
