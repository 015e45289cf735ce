---
title: The Lamp
---

== room
//! expect too-deep
Lit: {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | z}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
~ end "Dark"
