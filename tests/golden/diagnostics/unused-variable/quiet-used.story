---
title: The Secret
---

flag told
flag shown "Shown"
number wind: 0..3
number tide: 0..3
number cold: 0..3
set bag: string, tail
enum kite: packed, flying
text nickname = "Peyt"

promise "It never gets too cold": never cold == 3

== porch
* Tell her. {needs wind < 3: "Too much wind."}
    ~ told = yes
    ~ shown = yes
    ~ wind = 2
    ~ tide = wind
    ~ cold = 1
    ~ bag += string
    ~ kite = flying
    ~ nickname = "Bee"
* Say nothing, {nickname}.
~ if told and tide > 1
    {seq: {if size(bag) > 0: Full.} | {kite}}
~ end "Evening"
