---
title: The Secret
---

include "parts/names.story"

== porch
* Tell her.
    ~ told = yes
* Say nothing.
{if told: She nods. | \{told\}}
~ end "Evening"
