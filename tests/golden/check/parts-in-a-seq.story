---
title: Case
---
flag rain
== a
{seq: First. | {if rain: Wet. | Dry.} | Third.}
+ Wait. -> a
+ Rain.
    ~ rain = yes
    -> a
+ Out.
    ~ end "Out"
