---
title: A comment in a title is title
---
== start: Title // and more
Hello.
~ end "Done"
