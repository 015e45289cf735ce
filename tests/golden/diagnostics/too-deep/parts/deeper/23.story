include "24.story"

== s23
-> s24
