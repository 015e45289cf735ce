---
title: The Lamp
---

== room
* Blow it out.
    //! expect syntax
    ~ end "Dark
* Leave it.
    ~ end "Light"
