---
title: Every path leaves
---
== start
* One. -> a
* Two. -> b
* Three. -> c
== a
~ if seen(b)
    -> b
Prose.
== b
* Leaves. -> c
* Does not.
== c
~ if seen(a)
    -> a
~ else
    ~ if seen(b)
        ~ end "E"
    ~ else
        * Leaves. -> a
        ~ otherwise
            Rest.
