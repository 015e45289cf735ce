---
title: Several spaces are one
---
text t = "a  b"
== start
One   two	three  {t}   .
   
~ t = "  c  "
[{t}]
* A   choice.
~ end "Done"
