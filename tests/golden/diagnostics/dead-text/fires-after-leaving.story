---
title: The Road
---

== road
* Home.
    -> home
    //! expect dead-text
    The lights are on.
* Out.
    ~ end "Out"
    //! expect dead-text
    * Really?
        You stay.
    And stay.
* Rest.
    ~ call rest
-> home

== rest
~ return
//! expect dead-text
You rest.

== home
You are tired.
~ end "Home"
