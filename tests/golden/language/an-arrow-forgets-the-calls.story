---
title: An arrow forgets the calls
---
== start
~ call one
Not after the arrow.
~ end "After"
== one
One.
~ call two
~ return
== two
Two.
* Leave. -> away
* Return.
    ~ return
== away
Away.
~ call two_again
Back in away.
-> other
== two_again
Twice.
~ return
== other
* Return from nowhere. -> two_again
* End.
    ~ end "Other"
