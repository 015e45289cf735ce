---
#! expect bad-front-matter
- The Lamp
- A. Writer
---

== room
The lamp is lit.
~ end "Dark"
