---
title: Case
---
number cups: 0..2 clamp
== home
~ call tea
One.
~ call tea
~ if cups == 2
    ~ end "Awake"
~ end "Asleep"
== tea
+ Drink.
    ~ cups += 1
+ Leave it.
~ return
