"""Every branch of a story, played: the search, what it proves, how it is shown."""
