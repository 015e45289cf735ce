"""Playing in a terminal: one reading of a story, shown by a full-screen reader or by a plain one."""
