---
title: The House
---

number hall_lamps: 0..3 "Lamps"

== hall
~ hall_lamps = 2
* Go on.
    //! expect unknown-scene
    -> hall_lamps
* Go out.
~ end "Out"
