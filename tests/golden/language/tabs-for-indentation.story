---
title: Tabs for indentation
---
== start
* Outer.
	Out.
	* Inner.
		In.
		~ if seen(start)
			Deep.
	* Other.
	Back.
After.
~ end "Done"
