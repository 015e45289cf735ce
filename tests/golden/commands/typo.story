---
title: Typos
autor: A. Writer
---

== hall
You are in the hall.
* Go to the kitchen. -> kitchn
* Wait.
    ~ waited = yes

== kitchen
The kettle sings.
~ end "Tea"
