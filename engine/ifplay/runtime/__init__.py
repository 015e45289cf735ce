"""Playing: graph, state and move give the next state; text assembly; the session with undo and replay."""
