include "deeper/three.story"

== two
The second chapter.
-> three
