"""The checker of the foundation, state by state, in plain Python: what the searches on arrays and on diagrams are
compared with."""
