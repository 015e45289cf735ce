"""Lines of prose from their tokens: escapes resolved, stars paired, parts trimmed."""

from collections.abc import Sequence
from typing import Literal

from lark import Token

from ifplay.syntax.nodes import Emphasis, Piece, Prose, Words

Item = Token | Piece

_Styles = tuple[Literal["emphasis", "strong"], ...]
_STYLES: dict[int, _Styles] = {1: ("emphasis",), 2: ("strong",), 3: ("strong", "emphasis")}

MOST_OPEN = 16
"""How many runs of stars can wait to be closed in one line: more are just stars."""


def assemble(items: Sequence[Item]) -> Prose:
    """Pieces from the tokens and braces of a line or part, trimmed at both ends.

    A run of one to three stars opens emphasis when no space follows it, and closes a run of the same length when
    no space precedes it; three stars also close one and two that stand open, the inner first. A run that pairs with
    nothing is just stars. (The flanking rules of CommonMark, made plain.)
    """
    stars = _Stars()
    last = len(items) - 1
    for place, item in enumerate(items):
        if not isinstance(item, Token):
            stars.pieces.append(item)
        elif item.type == "STARS":
            length = len(item)
            if place == 0 or _is_space(items[place - 1], -1) or not stars.close(length):
                stars.open(length, opens=place < last and not _is_space(items[place + 1], 0))
        elif item.type == "ESCAPE":
            stars.pieces.append(Words(item[1:]))
        else:
            stars.pieces.append(Words(str(item)))
    return trimmed(_joined(stars.pieces), escaped_end=bool(items) and _is_escape(items[-1]))


class _Stars:
    """The pieces so far, and which runs of stars among them stand open."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        # By the length of a run: the positions in `pieces` where one stands open.
        self.opened: dict[int, list[int]] = {1: [], 2: [], 3: []}

    def open(self, length: int, *, opens: bool) -> None:
        """Add a run of stars, which may open emphasis or be just stars."""
        if opens and length in self.opened and sum(map(len, self.opened.values())) < MOST_OPEN:
            self.opened[length].append(len(self.pieces))
        self.pieces.append(Words("*" * length))

    def close(self, length: int) -> bool:
        """Close what a run of stars closes, if anything."""
        if self._close_one(length):
            return True
        if length == 3 and self.opened[1] and self.opened[2]:
            inner = 1 if self.opened[1][-1] > self.opened[2][-1] else 2
            return self._close_one(inner) and self._close_one(3 - inner)
        return False

    def _close_one(self, length: int) -> bool:
        waiting = self.opened.get(length)
        if not waiting or waiting[-1] + 1 >= len(self.pieces):
            return False
        start = waiting.pop()
        for positions in self.opened.values():
            while positions and positions[-1] > start:
                positions.pop()
        inside = _joined(self.pieces[start + 1 :])
        del self.pieces[start:]
        for style in reversed(_STYLES[length]):
            inside = (Emphasis(style, inside),)
        self.pieces.extend(inside)
        return True


def trimmed(prose: Prose, *, escaped_end: bool = False) -> Prose:
    """Without spaces at either end, unless the last was escaped."""
    if prose and isinstance(first := prose[0], Words):
        text = first.text.lstrip(" \t")
        prose = (Words(text), *prose[1:]) if text else prose[1:]
    if prose and not escaped_end and isinstance(end := prose[-1], Words):
        text = end.text.rstrip(" \t")
        prose = (*prose[:-1], Words(text)) if text else prose[:-1]
    return prose


def _joined(pieces: Sequence[Piece]) -> Prose:
    if len(pieces) == 1:
        return (pieces[0],)
    joined: list[Piece] = []
    words: list[str] = []
    for piece in pieces:
        if isinstance(piece, Words):
            words.append(piece.text)
            continue
        if words:
            joined.append(Words("".join(words)))
            words.clear()
        joined.append(piece)
    if words:
        joined.append(Words("".join(words)))
    return tuple(joined)


def _is_space(item: Item, end: int) -> bool:
    return isinstance(item, Token) and item.type == "TEXT" and item[end] in " \t"


def _is_escape(item: Item) -> bool:
    return isinstance(item, Token) and item.type == "ESCAPE"
