include "23.story"

== s22
-> s23
