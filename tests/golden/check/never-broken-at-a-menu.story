---
title: Case
---
number debt: 0..3
promise "Debt stays small": never debt >= 2
== shop
+ Borrow. {if debt < 3}
    ~ debt += 1
    -> shop
+ Go.
    ~ end "Gone"
