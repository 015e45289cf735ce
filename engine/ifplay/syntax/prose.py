"""Lines of prose from their tokens: escapes resolved, stars paired, parts trimmed."""

from collections.abc import Sequence
from typing import Literal

from lark import Token

from ifplay.syntax.nodes import Emphasis, Piece, Prose, Words

Item = Token | Piece

_Styles = tuple[Literal["emphasis", "strong"], ...]
_STYLES: dict[int, _Styles] = {1: ("emphasis",), 2: ("strong",), 3: ("strong", "emphasis")}


def assemble(items: Sequence[Item]) -> Prose:
    """Pieces from the tokens and braces of a line or part, trimmed at both ends.

    A run of one to three stars opens emphasis when no space follows it, and closes a run of the same length when
    no space precedes it; a run that pairs with nothing is just stars (the flanking rules of CommonMark, made plain).
    """
    pieces: list[Piece] = []
    # By the length of a run of stars: the positions in `pieces` where one stands open.
    opened: dict[int, list[int]] = {}
    last = len(items) - 1
    for place, item in enumerate(items):
        if not isinstance(item, Token):
            pieces.append(item)
        elif item.type == "STARS":
            length = len(item)
            waiting = opened.get(length)
            closes = place > 0 and not _is_space(items[place - 1], -1)
            if waiting and closes and waiting[-1] + 1 < len(pieces):
                start = waiting.pop()
                for positions in opened.values():
                    while positions and positions[-1] > start:
                        positions.pop()
                inside = _joined(pieces[start + 1 :])
                del pieces[start:]
                for style in reversed(_STYLES[length]):
                    inside = (Emphasis(style, inside),)
                pieces.extend(inside)
            else:
                if length in _STYLES and place < last and not _is_space(items[place + 1], 0):
                    opened.setdefault(length, []).append(len(pieces))
                pieces.append(Words(str(item)))
        elif item.type == "ESCAPE":
            pieces.append(Words(item[1:]))
        else:
            pieces.append(Words(str(item)))
    return trimmed(_joined(pieces), escaped_end=bool(items) and _is_escape(items[-1]))


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
