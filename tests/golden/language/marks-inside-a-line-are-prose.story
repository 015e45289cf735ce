---
title: Marks inside a line are prose
---
== start
2 * 3 + 4 ~ 10, a == b // and -> c, so --- there.
Two stars * apart *, and a -- dash.
~ end "Done"
