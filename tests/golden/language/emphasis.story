---
title: Emphasis
---
flag on = yes
== start
*one* and **two**, un*believ*able; **two *and one* two**, *one **and two** one*.
Plain: 5 * 3 * 2 and b* and c *d and * e *
~ on = no
*Not
across lines*.
*Nor {if not on: across* parts}.
{if on: x | *In a part.*} *{on}* and *a \* b*, \*not\*.
~ end "Done"
