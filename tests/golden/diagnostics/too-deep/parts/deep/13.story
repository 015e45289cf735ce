include "14.story"

== s13
-> s14
