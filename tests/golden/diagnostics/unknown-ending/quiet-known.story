---
title: The Road
---

promise "One can get home": reach "Home"
promise "One can always get home": from road reach "Home \"sweet\""
promise "Never late": never ended("Home") and visits(road) > 2

== road
The lights are on.
* Go.
    ~ end "Home"
* Stay a little.
    ~ end "Home \"sweet\""
