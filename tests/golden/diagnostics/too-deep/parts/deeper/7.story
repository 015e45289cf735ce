include "8.story"

== s7
-> s8
