---
title: A backslash makes a mark prose
---
== start
\* star
\+ plus
\~ wave
\-> start
\== start
\// slashes
\---
~ end "Done"
