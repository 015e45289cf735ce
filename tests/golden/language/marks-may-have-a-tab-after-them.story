---
title: Marks may have a tab after them
---
flag told

== start
*	Tell him.
	~	told = yes
	You tell him. {told}
+	Wait.
->	last

== last
~	end "Done"
