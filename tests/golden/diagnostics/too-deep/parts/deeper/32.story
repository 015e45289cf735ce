//! expect too-deep
include "33.story"

== s32
~ end "Dark"
