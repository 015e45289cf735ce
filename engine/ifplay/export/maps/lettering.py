"""How wide words are, about, in whatever font a map is read in; and words cut to fit."""

import unicodedata
from collections.abc import Iterable

_NARROW = frozenset("iljtfrI|!.,;:'`()[]/ ‘’·")
_BROAD = frozenset("mwMW@%—…")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that the text takes at a font size, rather too many than too few."""
    return sum(map(_em, text)) * size * (1.08 if bold else 1.0)


def _em(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    if letter in _BROAD:
        return 1.0
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    return 0.72 if letter.isupper() else 0.59


def cut(text: str, size: float, most: float) -> str:
    """The text, with an ellipsis where it is wider than `most`."""
    if width(text, size) <= most:
        return text
    while text and width(f"{text}…", size) > most:
        text = text[:-1]
    return f"{text.rstrip()}…"


def wrapped(text: str, size: float, most: float, lines: int) -> list[str]:
    """The text on so many lines at most."""
    found: list[str] = []
    for word in text.split():
        longer = f"{found[-1]} {word}" if found else word
        if found and (width(longer, size) <= most or len(found) == lines):
            found[-1] = longer
        else:
            found.append(word)
    return [cut(line, size, most) for line in found] or [""]


def widest(lines: Iterable[tuple[str, float, bool]]) -> float:
    """How wide the widest is, of texts with their sizes, some bold."""
    return max((width(text, size, bold=bold) for text, size, bold in lines), default=0.0)
