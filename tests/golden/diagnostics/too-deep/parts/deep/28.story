include "29.story"

== s28
-> s29
