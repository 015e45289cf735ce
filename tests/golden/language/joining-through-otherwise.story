---
title: Joining through otherwise
---
== start
A1.
* Take it. {if visits(start) > 1}
~ otherwise
    B1.
C1.
-> two
== two
A2.

* Take it. {if visits(start) > 1}
~ otherwise
    B2.

C2.
-> three
== three
A3.
* Take it. {if visits(start) > 1}

* Take that. {if visits(start) > 1}

~ otherwise
    B3.
C3.
-> four
== four
A4.
* Take it. {if visits(start) > 1}
    Took it.

~ otherwise

    B4.
C4.
-> five
== five
A5.
* Take it. {if visits(start) > 1}
~ otherwise -> last
-> last
== last
L.
~ end "Done"
