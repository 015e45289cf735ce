include "32.story"

== s31
-> s32
