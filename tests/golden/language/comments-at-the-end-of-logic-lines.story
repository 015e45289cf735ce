---
title: Comments at the end of logic lines
---
number wind: 0..6
text nick
== start
~ wind = 2 // two
~ wind += 1 // three
~ wind = random 4..4 // four
~ nick = "// Anna" // text
~ if wind == 4 // if
    A {nick}.
~ else if wind == 5 // else if
    B.
~ else // else
    C.
~ call tea // call
* Take it. // this is text
~ otherwise // otherwise
    D.
* Once more.
~ otherwise -> last // otherwise with an arrow
-> last
== tea
Tea. // and this
~ return // return
== last
~ end "Done" // end
