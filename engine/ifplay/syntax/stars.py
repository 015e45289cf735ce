"""Which stars of a line make emphasis: the rule of the language, for whatever else stands between them."""

from collections.abc import Callable, Sequence
from typing import Generic, Literal, TypeVar

Style = Literal["emphasis", "strong"]

_STYLES: dict[int, tuple[Style, ...]] = {1: ("emphasis",), 2: ("strong",), 3: ("strong", "emphasis")}

MOST_OPEN = 16
"""How many runs of stars can wait to be closed in one line: more are just stars."""


T = TypeVar("T")


class Stars(Generic[T]):
    """The pieces so far, and which runs of stars among them stand open.

    A run of one to three stars is closed by a run of the same length; three stars also close one and two that stand
    open, the inner first. A run that pairs with nothing is just stars.
    `words` is the class of pieces that are just characters, `styled` makes a piece of some with a style.
    """

    def __init__(self, words: Callable[[str], T], styled: Callable[[Style, tuple[T, ...]], T]) -> None:
        self.pieces: list[T] = []
        self._words, self._styled = words, styled
        # By the length of a run: the positions in `pieces` where one stands open.
        self._opened: dict[int, list[int]] = {1: [], 2: [], 3: []}

    def open(self, length: int, *, opens: bool) -> None:
        """Add a run of stars, which may open emphasis or be just stars."""
        if opens and length in self._opened and sum(map(len, self._opened.values())) < MOST_OPEN:
            self._opened[length].append(len(self.pieces))
        self.pieces.append(self._words("*" * length))

    def close(self, length: int) -> bool:
        """Close what a run of stars closes, if anything."""
        if self._close_one(length):
            return True
        if length == 3 and self._opened[1] and self._opened[2]:
            inner = 1 if self._opened[1][-1] > self._opened[2][-1] else 2
            return self._close_one(inner) and self._close_one(3 - inner)
        return False

    def joined(self) -> tuple[T, ...]:
        """The pieces, neighbouring words as one."""
        return self._joined(self.pieces)

    def _close_one(self, length: int) -> bool:
        waiting = self._opened.get(length)
        if not waiting or waiting[-1] + 1 >= len(self.pieces):
            return False
        start = waiting.pop()
        for positions in self._opened.values():
            while positions and positions[-1] > start:
                positions.pop()
        inside = self._joined(self.pieces[start + 1 :])
        del self.pieces[start:]
        for style in reversed(_STYLES[length]):
            inside = (self._styled(style, inside),)
        self.pieces.extend(inside)
        return True

    def _joined(self, pieces: Sequence[T]) -> tuple[T, ...]:
        return joined(pieces, self._words)


def joined(pieces: Sequence[T], words: Callable[[str], T]) -> tuple[T, ...]:
    """The pieces, neighbours of the class `words` as one."""
    if len(pieces) == 1:
        return (pieces[0],)
    made: list[T] = []
    texts: list[str] = []
    for piece in pieces:
        if type(piece) is words:
            texts.append(piece.text)  # type: ignore[attr-defined]
            continue
        if texts:
            made.append(words("".join(texts)))
            texts.clear()
        made.append(piece)
    if texts:
        made.append(words("".join(texts)))
    return tuple(made)
