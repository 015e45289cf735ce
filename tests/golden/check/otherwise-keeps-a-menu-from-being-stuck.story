---
title: Case
---
== room
* Look. -> room
* Listen. -> room
~ otherwise
    ~ end "Dull"
