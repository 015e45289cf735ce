include "27.story"

== s26
-> s27
