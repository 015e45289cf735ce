---
title: Addresses and signs in prose
---
== start
See https://example.org/tea?a=b&c=d#cakes at 5:30 (or "later") [maybe] <b> 50% $3 @home ^_^ `tick` 'so'; it's fine!
#1: a/b \\ c.
{if seen(start): https://example.org/x?y=1: go | no}
~ end "Done"
