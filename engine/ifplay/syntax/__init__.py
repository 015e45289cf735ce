"""Text to tree, as the author wrote it: the parser, the nodes, and the parser's complaints in a writer's words."""
