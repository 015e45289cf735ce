"""What a translator sees of a line: its words, with slots for all that depends on how things stand.

| in the story                    | for translators                          |
|---------------------------------|------------------------------------------|
| `{wind}`                        | `{wind}`                                 |
| `{wind + 1}`, `{visits(shed)}`  | `{value 1}`                              |
| `{told}` of a flag              | `{if 1: yes | no}`                       |
| `{if wind > 1: this | that}`    | `{if 1: this | that}`                    |
| `{seq: …}` and its kin          | `{seq 1: …}`                             |
| `{plural wind: horse | horses}` | `{plural 1: horse | horses}`, or gettext's own plural forms |

Slots are numbered for each word from 1, as they come. Expressions that are the same share a `value` or a `plural`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ifplay.model.expressions import Expression, Read
from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled, all_pieces, inner
from ifplay.model.types import Flag

Place = tuple[tuple[str, int], ...]
"""The slots around something, outermost first, each with the number of the part of it."""


@dataclass(frozen=True, slots=True)
class Value:
    """Shows a value: it may stand anywhere, and more than once."""

    shows: Print


@dataclass(frozen=True, slots=True)
class Counted:
    """Goes by a number, as grammar does: it may stand anywhere, more than once, or not at all."""

    count: Expression


@dataclass(frozen=True, slots=True)
class Deciding:
    """Part of what the story does: it stands exactly once, at `place`, with so many parts: `least` to `most`."""

    piece: Either | Alternatives | Plural | Print
    place: Place
    least: int
    most: int


Slot = Value | Counted | Deciding


@dataclass(frozen=True, slots=True)
class Wording:
    """A line for translators. `plural` is its other form where one number decides between the two; `counted` is
    that number then. `slots` are by what stands in their brackets."""

    text: str
    plural: str | None
    counted: Expression | None
    slots: Mapping[str, Slot]


_NAME = re.compile(r"[^\W\d]\w*")
_MARKS = re.compile(r"[\\{}*]")
_MARKS_OF_PARTS = re.compile(r"[\\{}*|]")
_BLANKS = re.compile(r"[ \t]+")
_STARS = {"emphasis": "*", "strong": "**"}


def worded(pieces: tuple[Piece, ...]) -> Wording | None:
    """The line for translators; None where it has no words, but at most values."""
    found = list(all_pieces(pieces))
    if not any(isinstance(piece, Print) and isinstance(piece.type, Flag) for piece in found) and not any(
        isinstance(piece, Plain) and piece.text.strip() for piece in found
    ):
        return None
    counts = [piece.count for piece in found if isinstance(piece, Plural)]
    if counts and counts.count(counts[0]) == len(counts) and not any(map(_decides, found)):
        singular, plural = _Writer(many=False), _Writer(many=True)
        one, more = singular.line(pieces), plural.line(pieces)
        if one != more and one.strip() and more.strip():
            return Wording(one, more, counts[0], {**singular.slots, **plural.slots})
    writer = _Writer(many=None)
    return Wording(writer.line(pieces), None, None, writer.slots)


def _decides(piece: Piece) -> bool:
    match piece:
        case Either() | Alternatives():
            return True
        case Print(type=kind):
            return isinstance(kind, Flag)
        case Plain() | Styled() | Plural():
            return False
        case _:
            assert_never(piece)


class _Writer:
    """Writes one line. With `many`, plurals are written as that one of their parts."""

    def __init__(self, *, many: bool | None) -> None:
        self.slots: dict[str, Slot] = {}
        self._many = many
        self._numbers: dict[str, int] = {}

    def line(self, pieces: tuple[Piece, ...]) -> str:
        return _BLANKS.sub(" ", "".join(self._run(pieces, ()))).strip(" ")

    def _run(self, pieces: tuple[Piece, ...], place: Place) -> Iterator[str]:
        for piece in pieces:
            match piece:
                case Plain(text):
                    yield (_MARKS_OF_PARTS if place else _MARKS).sub(r"\\\g<0>", text)
                case Styled(style, inside):
                    stars = _STARS[style]
                    yield stars
                    yield from self._run(inside, place)
                    yield stars
                case Print(value, Flag()):
                    slot = self._deciding("if", piece, place, 2, 2)
                    yield f"{{{slot}: yes | no}}"
                case Print(value):
                    yield f"{{{self._value(piece, value)}}}"
                case Either(_, then, otherwise):
                    slot = self._deciding("if", piece, place, 2 if otherwise else 1, 2)
                    yield self._parts(slot, (then, otherwise) if otherwise else (then,), place)
                case Alternatives(kind, _, parts):
                    slot = self._deciding(kind, piece, place, len(parts), len(parts))
                    yield self._parts(slot, parts, place)
                case Plural(count, one, many):
                    if self._many is not None:
                        yield from self._run(many if self._many else one, place)
                    elif any(_decides(part) for run in inner(piece) for part in all_pieces(run)):
                        # What goes on inside must go on for the very number it was written for.
                        slot = self._deciding("if", piece, place, 2, 2)
                        yield self._parts(slot, (one, many), place)
                    else:
                        slot = self._shared("plural", Counted(count))
                        yield self._parts(slot, (one, many), place)
                case _:
                    assert_never(piece)

    def _parts(self, slot: str, parts: tuple[tuple[Piece, ...], ...], place: Place) -> str:
        written = ("".join(self._run(part, (*place, (slot, number)))).strip(" ") for number, part in enumerate(parts))
        return f"{{{slot}: {' | '.join(written)}}}"

    def _value(self, piece: Print, value: Expression) -> str:
        if isinstance(value, Read) and _NAME.fullmatch(value.variable):
            self.slots[value.variable] = Value(piece)
            return value.variable
        return self._shared("value", Value(piece))

    def _shared(self, word: str, slot: Value | Counted) -> str:
        known = next((name for name, other in self.slots.items() if other == slot), None)
        return known or self._new(word, slot)

    def _deciding(
        self, word: str, piece: Either | Alternatives | Plural | Print, place: Place, least: int, most: int
    ) -> str:
        return self._new(word, Deciding(piece, place, least, most))

    def _new(self, word: str, slot: Slot) -> str:
        number = self._numbers[word] = self._numbers.get(word, 0) + 1
        name = f"{word} {number}"
        self.slots[name] = slot
        return name
