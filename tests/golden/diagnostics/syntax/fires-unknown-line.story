---
title: The Lamp
---

== room
* Look.
    //! expect syntax
    ~ jump cellar
* Wait.
    //! expect syntax
    ~ goto
~ end "Dark"
