---
title: A deeper line names its opener
---
== start
The street is empty.
    Nobody is about.
* Go.
    Gone.
        Too deep.
  Between.
~ end "Done"
