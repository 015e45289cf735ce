include "17.story"

== s16
-> s17
