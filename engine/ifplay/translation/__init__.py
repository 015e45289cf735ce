"""A story in another language: what its messages are, GNU gettext files of them, and the graph with other words."""
