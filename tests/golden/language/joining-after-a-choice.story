---
title: Joining after a choice
---
== start
* One.
    B1.
* Two.

    B2.

* Three.
C.
* Four.
    B4.

* Five.

C2.
* Six.

    B6.

    D6.
* Seven.
-> last

== last
L.
~ end "Done"
