---
title: The Secret
---

flag told = yes
number luck: 1..6 "Luck"
set bag: string, tail = {string}

== porch
* Tell her.
    ~ told = no
    ~ luck = random 1..6
    ~ bag -= string
* Say nothing.
{if told: She nods. | She waits.} {bag}
~ end "Evening"
