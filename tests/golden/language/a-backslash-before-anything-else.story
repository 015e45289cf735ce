---
title: A backslash before anything else
---
== start
C:\cellar
A \ space
Nine \9
The end\
{if seen(start): part\s}
* Take\it. {needs seen(start): "rea\son"}
~ end "Do\ne"
== next: Ti\tle
-> start
