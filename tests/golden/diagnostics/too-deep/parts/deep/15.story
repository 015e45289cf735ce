include "16.story"

== s15
-> s16
