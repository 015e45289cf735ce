include "11.story"

== s10
-> s11
