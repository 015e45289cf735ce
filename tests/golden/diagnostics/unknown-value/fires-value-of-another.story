---
title: The Kite
---

enum kite: packed, flying
enum job: offered, taken

== beach
* Unpack it.
    ~ kite = flying
    ~ job = taken
* Leave it.
//! expect unknown-value
{if kite == taken: It leaps.}
{if kite == flying and job == taken: The end.}
~ end "Evening"
