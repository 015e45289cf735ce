---
title: The Road
---

flag dry

== fork
* Left. -> wood
* Right.
    ~ dry = yes
    * On.
        -> wood
    * Back. -> fork
    ~ otherwise -> wood

== wood
The trees close in.
~ if dry
    ~ end "Dry"
~ else if visits(wood) > 1
    ~ end "Lost"
~ else
    ~ call rest
    ~ if dry
        * Home. -> home
    * Out.
        ~ end "Out"

== rest
You rest.
+ A little.
+ A little longer.
~ return

== home
~ end "Home"
