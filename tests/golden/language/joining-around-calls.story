---
title: Joining around calls
---
== start
A.
~ call tea
B.
~ call silent
C.
~ call silent

D.
~ call twice
~ end "Done"
== tea
Tea.
~ return
== silent
~ return
== twice
E.
~ call tea
~ call silent
F.
~ return
