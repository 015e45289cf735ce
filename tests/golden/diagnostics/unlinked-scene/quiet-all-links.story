---
title: The House
---

== hall
The clock strikes.
* Down. -> cellar
* Up.
    ~ call attic
~ otherwise -> garden
~ if seen(cellar)
    -> street
-> garden

== cellar
It smells of apples.
-> hall

== attic
Dust.
~ call roof
~ return

== roof
Wind.
~ return

== garden
~ end "Night"

== street
~ end "Lamps"
