"""Every state of a story, many at a time, in numpy arrays."""
