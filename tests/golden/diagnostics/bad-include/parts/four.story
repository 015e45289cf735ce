== four
The fourth chapter.
~ end "The end"
