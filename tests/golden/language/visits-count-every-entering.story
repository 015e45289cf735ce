---
title: Visits count every entering
---
== start
Start {visits(start)} {visits(tea)} {visits(last)} {seen(last)}.
* Jump. -> start
* Call.
    ~ call tea
    Start {visits(start)}, tea {visits(tea)}.
* Call and jump.
    ~ call tea
    -> tea2
* End. -> last
-> start
== tea
Tea {visits(tea)}.
~ if visits(tea) == 2
    * Pause.
~ return
== tea2
-> start
== last
Last {visits(last)} {seen(last)} {visits(start)} {visits(tea)} {visits(tea2)}.
~ end "Done"
