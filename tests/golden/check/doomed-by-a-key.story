---
title: Case
---
flag key
== hall
* Take the key.
    ~ key = yes
    -> maze
* Leave the key. -> maze
== maze
+ Wander.
    -> maze
+ Unlock. {if key}
    ~ end "Out"
