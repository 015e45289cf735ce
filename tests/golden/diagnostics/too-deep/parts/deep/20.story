include "21.story"

== s20
-> s21
