include "25.story"

== s24
-> s25
