---
title: Case
---
number trust: 0..10
== one
* Kind.
    ~ trust += 2
    -> two
* Unkind. -> two
== two
~ if trust >= 3
    ~ end "Friends"
~ end "Strangers"
