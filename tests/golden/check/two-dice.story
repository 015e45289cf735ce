---
title: Case
---
number a: 1..6
number b: 1..6
== table
~ a = random 1..6
~ b = random 1..6
~ if a + b == 12
    ~ end "Boxcars"
~ if a + b == 7
    ~ end "Seven"
~ end "Other"
