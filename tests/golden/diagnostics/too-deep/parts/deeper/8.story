include "9.story"

== s8
-> s9
