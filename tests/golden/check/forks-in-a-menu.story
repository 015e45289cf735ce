---
title: Case
---
flag night
== a
* Sleep. {if not night}
    ~ night = yes
    -> a
~ if night
    * Dream.
        ~ end "Dream"
~ else
    * Read.
        ~ end "Read"
