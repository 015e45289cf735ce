== part
Part.
~ end "Part"
