---
title: Random
---
number die: -6..6
number one: 1..1
== start
~ die = random 1..6
{die}
~ die = random -6..-5
{die}
~ one = random 1..1
{one} {if die == -5: five | six}
~ end "Done"
