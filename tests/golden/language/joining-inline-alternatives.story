---
title: Joining inline alternatives
---
flag on = yes
== start
A.
{if on: B.}
{if not on: x | C.}
{seq: D. | x}

{once: E.}
{once: | x}
{cycle: F.} {cycle: G.}
~ on = no
~ end "Done"
