include "28.story"

== s27
-> s28
