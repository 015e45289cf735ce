include "31.story"

== s30
-> s31
