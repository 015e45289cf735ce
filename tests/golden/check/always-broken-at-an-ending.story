---
title: Case
---
flag paid
promise "All is paid": always paid or not ended("Home")
== shop
* Pay.
    ~ paid = yes
    ~ end "Home"
* Run.
    ~ end "Home"
