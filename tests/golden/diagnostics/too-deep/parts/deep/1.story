include "2.story"

== s1
-> s2
