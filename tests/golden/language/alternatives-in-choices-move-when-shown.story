---
title: Alternatives in choices move when shown
---
flag key
== start
+ Knock {seq: once | twice | thrice}. -> start
+ Open {seq: a | b | c}. {needs key: "Locked."} -> start
+ Take {seq: a | b | c}. {if key} -> start
+ Key.
    ~ key = yes
    -> start
~ end "Done"
