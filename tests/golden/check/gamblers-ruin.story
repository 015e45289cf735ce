---
title: Case
---
number coins: 0..4 = 1
== table
+ Heads.
    ~ coins += 1
    ~ if coins == 4
        ~ end "Rich"
    -> table
+ Tails.
    ~ coins -= 1
    ~ if coins == 0
        ~ end "Poor"
    -> table
