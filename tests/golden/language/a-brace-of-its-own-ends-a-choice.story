---
title: A brace of its own ends a choice
---
flag a = yes
== start
* Go {if a: there}
* Go on {if a}
* Stay {if not a: here} {if a}
~ a = no
~ end "Done"
