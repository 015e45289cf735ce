---
title: Plural
---
number n: -2..3
== start
{n} {plural n: coin | coins}, {plural n + 1: was one | was {n}}; {plural n:| none at all}.
+ More.
    ~ n += 1
    -> start
~ end "Done"
