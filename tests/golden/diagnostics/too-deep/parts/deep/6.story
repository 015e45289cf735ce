include "7.story"

== s6
-> s7
