---
title: Texts
---
text a
text b = "Peyt"
text c = "{b} *so* \"quoted\" \\ \{"
== start
[{a}] [{b}] [{c}]
~ a = "Anna"
~ b = a
~ c = ""
[{a}] [{b}] [{c}]
~ end "Done"
