"""All that was read, as one long roll of rows, of which only what is looked at is ever laid out.

A place in it is the number of a leaf and that of a row in it, so a hundred thousand turns cost no more to draw, to
resize or to keep in memory than ten.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

from ifplay.play.leaves import Leaf
from ifplay.play.rows import Glyphs, Row, leaf_rows, title_rows

Place = tuple[int, int]
"""Where a row is: the number of its leaf, from 0, and its own number in that. What stands under the text counts as one
leaf more."""

START: Place = (0, 0)

_KEPT = 256


class Laid(NamedTuple):
    """A leaf laid out: its rows, and for each the number of the block it belongs to; -1 for the title page."""

    leaf: Leaf
    rows: list[Row]
    parts: list[int]


class Flow:
    """The leaves at a measure, with a few rows of something else under them."""

    def __init__(self, title: str, author: str | None, glyphs: Glyphs) -> None:
        self._title, self._author, self._glyphs = title, author, glyphs
        self._leaves: Sequence[Leaf] = ()
        self._tail: Sequence[Row] = ()
        self._measure = 0
        self._kept: OrderedDict[int, Laid] = OrderedDict()

    def lay(self, leaves: Sequence[Leaf], measure: int) -> None:
        """Bring the roll up to these leaves at this measure."""
        if measure != self._measure:
            self._kept.clear()
        self._leaves, self._measure = leaves, measure

    def under(self, tail: Sequence[Row]) -> None:
        """What stands under the text."""
        self._tail = tail

    def laid(self, number: int) -> Laid:
        """That leaf, laid out."""
        leaf = self._leaves[number]
        found = self._kept.get(number)
        if found is None or found.leaf is not leaf:
            found = self._kept[number] = self._lay(number, leaf)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(number)
        return found

    def _lay(self, number: int, leaf: Leaf) -> Laid:
        rows = title_rows(self._title, self._author, self._measure) if number == 0 else []
        parts = [-1] * len(rows)
        for part, block in enumerate(leaf_rows(leaf, self._measure, self._glyphs)):
            rows += block
            parts += [part] * len(block)
        return Laid(leaf, rows, parts)

    # Places -------------------------------------------------------------------------------------------------

    @property
    def tail(self) -> Place:
        """Where what stands under the text begins."""
        return len(self._leaves), 0

    @property
    def end(self) -> Place:
        """The place after the last row."""
        return len(self._leaves), len(self._tail)

    @property
    def latest(self) -> Place:
        """Where the latest leaf begins; the first leaf begins with the title page."""
        return len(self._leaves) - 1, 0

    @property
    def words(self) -> Place:
        """Where the words of the latest leaf begin, under the blank row before them."""
        return len(self._leaves) - 1, int(not self.laid(len(self._leaves) - 1).rows[:1][0])

    @property
    def spoken(self) -> int:
        """How many rows the latest leaf has from there on."""
        number, row = self.words
        return len(self.laid(number).rows) - row

    def down(self, place: Place, by: int) -> Place:
        """So many rows further on, or the end."""
        number, row = place
        row += by
        while number < len(self._leaves):
            height = len(self.laid(number).rows)
            if row < height:
                return number, row
            row -= height
            number += 1
        return number, min(row, len(self._tail))

    def up(self, place: Place, by: int) -> Place:
        """So many rows back, or the beginning."""
        number, row = place
        row -= by
        while row < 0 and number > 0:
            number -= 1
            row += len(self.laid(number).rows)
        return number, max(row, 0)

    def window(self, top: Place, height: int) -> list[tuple[Place, Row]]:
        """So many rows from there on, or as many as there are, each with its place."""
        number, row = top
        seen: list[tuple[Place, Row]] = []
        while len(seen) < height and number <= len(self._leaves):
            rows = self.laid(number).rows if number < len(self._leaves) else self._tail
            for at in range(row, min(len(rows), row + height - len(seen))):
                seen.append(((number, at), rows[at]))
            number, row = number + 1, 0
        return seen

    # Blocks, which stay what they are at every measure --------------------------------------------------------

    def block(self, place: Place) -> tuple[int, int]:
        """The leaf and the block in it that a row belongs to; under the text, the row itself."""
        number, row = place
        if number >= len(self._leaves):
            return place
        parts = self.laid(number).parts
        return number, parts[min(row, len(parts) - 1)] if parts else 0

    def find(self, block: tuple[int, int]) -> Place:
        """Where that block begins."""
        number, part = block
        if number >= len(self._leaves):
            return len(self._leaves), min(part, len(self._tail))
        parts = self.laid(number).parts
        return number, parts.index(part) if part in parts else 0
