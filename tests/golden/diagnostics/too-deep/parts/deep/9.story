include "10.story"

== s9
-> s10
