---
title: The Kite
---

== beach
* (wait) Wait for the wind.
* (Wait) Wait for the tide.
* (beach) Stay.
The day goes by.
-> dunes

== dunes
* (wait) Wait for the wind.
* (tide) Wait for the tide.
The day goes by.
~ end "Evening"
