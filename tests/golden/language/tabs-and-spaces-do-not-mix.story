---
title: Tabs and spaces do not mix
---
== start
* One.
    Spaces.
* Two.
	A tab.
~ end "Done"
