---
title: Braces nest
---
number n: 0..3
flag on = yes
== start
{if on: {seq: *a {n}* | {plural n: {if on: one | x} | {cycle: many {n} | more}}} | {shuffle: off}}
~ n += 1
+ Again. -> start
+ Off.
    ~ on = no
    -> start
+ End.
    ~ end "Done"
