include "5.story"

== s4
-> s5
