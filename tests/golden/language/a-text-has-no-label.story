---
title: A text has no label
---
text nick = "Anna" "Nickname"
== start
Hello.
~ end "Done"
