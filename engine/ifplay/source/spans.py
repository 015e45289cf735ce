"""Places in source text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one file, from its first character up to, not including, its end.

    Lines and columns count from 1; columns count code points. `file` is the path as the loader names it,
    with forward slashes. A named tuple, since a story of a megabyte holds a hundred thousand of them.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def to(self, last: "Span") -> "Span":
        """The stretch from the start of this one to the end of `last`, in the same file."""
        return Span(self.file, self.line, self.column, last.end_line, last.end_column)
