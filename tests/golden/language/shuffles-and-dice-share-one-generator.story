---
title: Shuffles and dice share one generator
---
number die: 1..6
== start
{shuffle: only}
~ die = random 1..6
{die} {shuffle: a | b}
~ die = random 3..5
{die}
~ end "Done"
