---
title: Several ifs in a row join a menu
---
flag a = yes
flag b = yes
== start
~ if a
    * A.
~ if b
    * B.
~ if a and b
    * Both.
* Choice.
~ if b
    * B again.
~ if a
    * A again.
~ a = no
~ b = no
~ end "Done"
