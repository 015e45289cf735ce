"""The map of a story: its scenes and endings, and the choices between them."""
