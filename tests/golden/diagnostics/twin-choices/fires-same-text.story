---
title: The Fork
---

== fork
* Go on.
    The left path is dry.
//! expect twin-choices
* Go on.
    The right path is wet.
+ Go back.
    * Wait.
    //! expect twin-choices
    + Wait.
        You wait.
~ end "Home"
