---
title: Every path that leaves
---
== start
~ if visits(start) > 5
    ~ end "E"
~ else if visits(start) > 4
    -> start
~ else
    + One. -> start
    ~ if visits(start) > 2
        + Two.
            ~ if visits(start) > 1
                -> start
            ~ else
                + Deep.
                    -> start
    ~ otherwise -> start
