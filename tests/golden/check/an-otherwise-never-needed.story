---
title: Case
---
== a
* One.
    ~ end "One"
~ otherwise
    ~ end "None"
