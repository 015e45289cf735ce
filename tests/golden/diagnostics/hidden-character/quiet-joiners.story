---
title: The Lamp
---

== room
می‌خواهم, ‎left‏ right, 👩‍👩‍👧, soft­hyphen, no break.
~ end "Dark"
