---
title: The Letter
---

== desk
//! expect bad-escape
Dear Anna, \
I am well.
//! expect bad-escape
A \ space.
~ end "Sent"
