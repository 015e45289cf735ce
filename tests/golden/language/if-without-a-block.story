---
title: If without a block
---
== start
~ if seen(start)
Prose.
~ if seen(start)
    A.
~ else
B.
~ if seen(start)
    // Only a comment.
* Go.
~ otherwise
C.
~ end "Done"
