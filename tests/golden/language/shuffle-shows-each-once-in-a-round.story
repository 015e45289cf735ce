---
title: Shuffle shows each once in a round
---
== start
{shuffle: a | b | c}
+ Again. -> start
~ end "Done"
