include "20.story"

== s19
-> s20
