---
#! expect bad-front-matter at 1
title: The Lamp

== room
The lamp is lit.
~ end "Dark"
