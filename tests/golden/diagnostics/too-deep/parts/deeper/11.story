include "12.story"

== s11
-> s12
