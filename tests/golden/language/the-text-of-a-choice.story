---
title: The text of a choice
---
flag on = yes
number n: 0..3 = 2
== start
*   A  *loud* **choice** with {n} {plural n: part | parts}, {if on: on | off} {if not on: x}.  
* https://example.org // not a comment: "quoted" (so) #1 ~ * +
* \* \{escaped\} | bar
~ on = no
~ n = 1
~ end "Done"
