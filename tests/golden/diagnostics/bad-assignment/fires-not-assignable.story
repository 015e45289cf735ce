---
title: The Secret
---

== porch
* Go in. -> room
* Go out.
    //! expect bad-assignment
    ~ visits(room) = 1
    //! expect bad-assignment
    ~ room = yes
~ end "Evening"

== room
~ end "Evening"
