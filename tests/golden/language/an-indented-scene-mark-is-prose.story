---
title: An indented scene mark is prose
---
== start
* Look.
    == start is not here
    ==start neither
~ end "Done"
