---
title: Section breaks
---
flag on = yes
== start
One.
---
Two.

-----

Three.
~ if on
    Four.
    ----   
    Five.
-- no break
--- nor here
---nor here
Six.
~ on = no
---
* Go.
~ end "Done"
