number one: 0..9 = 1
include "deeper/two.story"
== one
One {one} {two}.
~ one = two
-> two
