---
title: The Kite
---

== beach
* (wait) Wait for the wind.
//! expect duplicate-choice-id
* (wait) Wait for the tide.
* Go up.
    //! expect duplicate-choice-id
    + (wait) Wait for rain.
    * Look.
The day goes by.
~ end "Evening"
