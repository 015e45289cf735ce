include "3.story"

== s2
-> s3
