include "13.story"

== s12
-> s13
