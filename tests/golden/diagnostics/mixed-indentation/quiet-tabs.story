---
title: The Bench
---

== park
* Sit down.
	The bench is wet.
	* Stand up.
		You stand	up.
* Walk on.
    
	You walk on.
~ end "Wet"
