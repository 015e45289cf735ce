---
title: A line that shows nothing
---
flag on
set bag: key
== start
One.
{if on: x}
Two.

{if on: y}
Three.
{if on: z}

Four.
{bag} {if on: z}
Five.

{if on: w}

Six.
{if on: v}
* Go.
~ on = no
~ bag = {}
~ end "Done"
