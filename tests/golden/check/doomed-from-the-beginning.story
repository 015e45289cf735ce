---
title: Case
---
flag key
== maze
+ Wander.
    -> maze
+ Unlock. {if key}
    ~ end "Out"
