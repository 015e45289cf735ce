---
title: The Letter
---

== desk
//! expect bad-escape
Dear Anna,\nI am well.
//! expect bad-escape
* Write\tmore.
//! expect bad-escape
* Stop at \5.
~ end "Sent"
