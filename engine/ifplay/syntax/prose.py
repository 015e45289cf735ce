"""Lines of prose from their tokens: escapes resolved, stars paired, parts trimmed."""

from collections.abc import Sequence

from lark import Token

from ifplay.syntax.nodes import Emphasis, Piece, Prose, Words
from ifplay.syntax.stars import Stars

Item = Token | Piece


def assemble(items: Sequence[Item]) -> Prose:
    """Pieces from the tokens and braces of a line or part, trimmed at both ends.

    A run of one to three stars opens emphasis when no space follows it, and closes a run of the same length when
    no space precedes it; three stars also close one and two that stand open, the inner first. A run that pairs with
    nothing is just stars. (The flanking rules of CommonMark, made plain.)
    """
    stars = Stars[Piece](Words, Emphasis)
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
    return trimmed(stars.joined(), escaped_end=bool(items) and _is_escape(items[-1]))


def trimmed(prose: Prose, *, escaped_end: bool = False) -> Prose:
    """Without spaces at either end, unless the last was escaped."""
    if prose and isinstance(first := prose[0], Words):
        text = first.text.lstrip(" \t")
        prose = (Words(text), *prose[1:]) if text else prose[1:]
    if prose and not escaped_end and isinstance(end := prose[-1], Words):
        text = end.text.rstrip(" \t")
        prose = (*prose[:-1], Words(text)) if text else prose[:-1]
    return prose


def _is_space(item: Item, end: int) -> bool:
    return isinstance(item, Token) and item.type == "TEXT" and item[end] in " \t"


def _is_escape(item: Item) -> bool:
    return isinstance(item, Token) and item.type == "ESCAPE"
