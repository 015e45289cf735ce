---
title: Ifs alone make no menu together
---
flag on = yes
flag off
== start
One.
~ if on
    * Two.
~ if off
    * Three.
~ if on
    * Four.
After.
~ on = no
~ off = no
~ end "Done"
