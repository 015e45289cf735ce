include "15.story"

== s14
-> s15
