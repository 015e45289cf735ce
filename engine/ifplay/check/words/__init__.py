"""How many words playthroughs have, proved: the fewest, the most, and the longest run without a choice."""
