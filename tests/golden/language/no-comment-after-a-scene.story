---
title: No comment after a scene
---
== start // nothing may follow
~ end "Done"
