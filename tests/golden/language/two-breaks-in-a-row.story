---
title: Two breaks in a row
---
== start
One.
---

---
Two.
~ end "Done"
