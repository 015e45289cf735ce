"""Walkthroughs as tests: files that say how a story is played and what is met, played and told about."""
