include "18.story"

== s17
-> s18
