---
title: Once is once in a playthrough
---
== start
* Once.
    O.
+ Again.
    A.
* Away. -> other
+ End.
    ~ end "Done"
-> start
== other
Other.
* Once.
+ Back.
-> start
