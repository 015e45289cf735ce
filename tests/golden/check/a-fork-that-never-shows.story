---
title: Case
---
flag night
== a
* Sleep.
    ~ end "Sleep"
~ if night
    * Dream.
        ~ night = yes
        ~ end "Sleep"
