---
title: A turn without end
---
number wind: 0..3
== beach
Sand.
+ Wait.
+ Blow.
    ~ wind = 2
-> wait
== wait
~ if wind > 0
    ~ end "Up it goes"
-> wait
