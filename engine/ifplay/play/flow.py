"""All that was read, as one long roll of rows; grows with each leaf, shrinks when one is taken back."""

from collections.abc import Sequence

from ifplay.play.leaves import Leaf
from ifplay.play.rows import Glyphs, Row, leaf_rows, title_rows

Origin = tuple[int, int]
"""Where a row comes from: the number of the leaf, and that of the block in it. The title page is leaf -1."""


class Flow:
    """Rows laid out once per leaf and measure."""

    def __init__(self, title: str, author: str | None, glyphs: Glyphs) -> None:
        self._title, self._author, self._glyphs = title, author, glyphs
        self._leaves: list[Leaf] = []
        self._starts: list[int] = []
        self._measure = 0
        self.rows: list[Row] = []
        self._origins: list[Origin] = []

    def lay(self, leaves: Sequence[Leaf], measure: int) -> None:
        """Bring the rows up to these leaves at this measure."""
        same = 0
        if measure == self._measure:
            for old, new in zip(self._leaves, leaves, strict=False):
                if old is not new:
                    break
                same += 1
        else:
            self._measure = measure
            self.rows = title_rows(self._title, self._author, measure)
            self._origins = [(-1, 0)] * len(self.rows)
            self._starts = []
        if same < len(self._starts):
            del self.rows[self._starts[same] :], self._origins[self._starts[same] :], self._starts[same:]
        for number in range(len(self._starts), len(leaves)):
            self._starts.append(len(self.rows))
            for part, block in enumerate(leaf_rows(leaves[number], measure, self._glyphs)):
                self.rows += block
                self._origins += [(number, part)] * len(block)
        self._leaves = list(leaves)

    @property
    def latest(self) -> int:
        """The row where the latest leaf begins; the first leaf begins with the title page."""
        return self._starts[-1] if len(self._starts) > 1 else 0

    def origin(self, row: int) -> Origin:
        """Where that row comes from; rows past the end, from the end."""
        return self._origins[min(max(row, 0), len(self._origins) - 1)]

    def find(self, origin: Origin) -> int:
        """The first row that comes from there, or the last row where none does."""
        try:
            return self._origins.index(origin)
        except ValueError:
            return max(0, len(self.rows) - 1)
