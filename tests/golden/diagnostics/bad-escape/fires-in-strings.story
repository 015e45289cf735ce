---
title: The Letter
---

flag sent

== desk
//! expect bad-escape
* Send it. {needs not sent: "It is\ngone."}
    ~ sent = yes
    -> desk
* Go.
    //! expect bad-escape
    ~ end "Se\nt"
