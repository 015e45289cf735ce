include "4.story"

== s3
-> s4
