include "6.story"

== s5
-> s6
