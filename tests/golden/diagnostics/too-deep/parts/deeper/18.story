include "19.story"

== s18
-> s19
