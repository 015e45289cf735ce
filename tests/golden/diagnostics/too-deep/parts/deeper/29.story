include "30.story"

== s29
-> s30
