---
title: The Lamp
---

== room
Lit: {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | {seq: a | z}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}
~ end "Dark"
