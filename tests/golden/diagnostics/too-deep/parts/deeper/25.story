include "26.story"

== s25
-> s26
