"""Text and places in it: spans, a file's text and lines, and the loader, the only reader of story files."""
