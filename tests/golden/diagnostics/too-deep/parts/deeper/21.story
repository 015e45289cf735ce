include "22.story"

== s21
-> s22
