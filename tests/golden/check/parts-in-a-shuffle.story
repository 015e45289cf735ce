---
title: Case
---
flag rain
== a
{shuffle: First. | {if rain: Wet. | Dry.} | Third.}
+ Rain.
    ~ rain = yes
    -> a
+ Out.
    ~ end "Out"
