"""The second way to hold sets of states: decision diagrams, for stories too wide to enumerate."""
