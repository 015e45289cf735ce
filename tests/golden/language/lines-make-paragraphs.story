---
title: Lines make paragraphs
---
== start
One
two.
   
Three,


four.
five.
~ end "Done"
