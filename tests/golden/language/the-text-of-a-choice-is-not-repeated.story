---
title: The text of a choice is not repeated
---
== start
* Take it.
    Taken.
* Leave it.
~ end "Done"
