flag a
== again
~ end "Part"
