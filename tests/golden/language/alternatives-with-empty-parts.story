---
title: Alternatives with empty parts
---
== start
[{seq: | two |}] [{cycle: one |}] [{once:}] [{cycle: | |x}]
+ Again. -> start
~ end "Done"
