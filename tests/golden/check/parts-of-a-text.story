---
title: Case
---
flag rain
== a
{if rain: It rains. | It is dry.} {if rain: You are wet.}
* Out.
    ~ rain = yes
    ~ end "Out"
