---
title: A number too large to write
---
== start
{9223372036854775808}
~ end "Done"
