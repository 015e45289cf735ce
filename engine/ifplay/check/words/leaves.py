"""What a line shows once its conditions are known, and what it remembers: alternatives and texts.

What is remembered is in registers, each a whole number from 0: how far a counter is, as the runtime keeps it, or which
of its texts a variable holds, or how many words a choice has that stands in the menu.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ifplay.check.readers import words_in
from ifplay.check.words.plainer import Pieces
from ifplay.model.expressions import Read
from ifplay.model.text import Alternatives, Piece, Plain, Print, all_pieces
from ifplay.runtime.prose import single_spaced, tidy
from ifplay.runtime.state import Run, Style, written

Held = Mapping[int, int]
"""Some registers, with what they hold."""

HOLLOW: Pieces = (Plain(""),)
"""In the place of a brace that shows nothing: it takes a space with it."""


class Effect(NamedTuple):
    """What it does to be shown: so many words, what registers hold then, and what shuffles drew."""

    words: int
    held: Held
    drawn: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces without conditions; `reads` are the registers of its counters and texts, `moves` those of counters."""

    pieces: Pieces
    reads: tuple[int, ...]
    moves: frozenset[int]


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice that is shown in a menu: its line, and the register for its words."""

    line: Line
    register: int


@dataclass(frozen=True, slots=True)
class Store:
    """A text variable gets a value, or the one that the register `source` holds."""

    register: int
    value: int
    source: int | None


Leaf = Line | Offer | Store


class Shown:
    """Shows lines. `counter` and `variable` are the registers of alternatives and of text variables, which hold
    numbers of `texts`."""

    def __init__(self, counter: Mapping[int, int], variable: Mapping[str, int], texts: Sequence[str]) -> None:
        self._counter = counter
        self._variable = variable
        self._texts = texts

    def line(self, pieces: Pieces) -> Line:
        """The pieces as a line."""
        moves, reads = set(), set()
        for piece in all_pieces(pieces):
            match piece:
                case Alternatives(_, counter):
                    moves.add(self._counter[counter])
                case Print(Read(name)):
                    reads.add(self._variable[name])
                case _:
                    pass
        return Line(pieces, tuple(sorted(moves | reads)), frozenset(moves))

    def effects(self, line: Line, held: Held) -> Iterator[Effect]:
        """All that the line can show where its registers hold that: several only where a shuffle draws."""
        for fragments, after, drawn in self._pieces(line.pieces, held):
            yield Effect(words_in(written(tidy(fragments))), after, drawn)

    def _pieces(self, pieces: Pieces, held: Held) -> Iterator[tuple[tuple[Run, ...], Held, tuple[int, ...]]]:
        if not pieces:
            yield (), held, ()
            return
        for begun, between, first in self._piece(pieces[0], held):
            for further, after, then in self._pieces(pieces[1:], between):
                yield (*begun, *further), after, (*first, *then)

    def _piece(self, piece: Piece, held: Held) -> Iterator[tuple[tuple[Run, ...], Held, tuple[int, ...]]]:
        match piece:
            case Plain(text):
                yield (Run(single_spaced(text), Style.PLAIN),), held, ()
            case Print(Read(name)):
                yield (Run(single_spaced(self._texts[held[self._variable[name]]]), Style.PLAIN),), held, ()
            case Alternatives(kind, counter, parts):
                register = self._counter[counter]
                for position, count, drawn in _choices(kind, held[register], len(parts)):
                    part = parts[position] or HOLLOW
                    for fragments, after, then in self._pieces(part, {**held, register: count}):
                        yield fragments, after, (*drawn, *then)
            case _:
                raise AssertionError(piece)


def _choices(kind: str, held: int, count: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Which part is shown, what the counter holds then, and what was drawn, as in `runtime.alternatives`."""
    match kind:
        case "seq":
            yield held, min(held + 1, count - 1), ()
        case "cycle":
            yield held, (held + 1) % count, ()
        case _:
            unused = [position for position in range(count) if not held >> position & 1]
            for drawn, position in enumerate(unused):
                used = held | 1 << position
                yield position, 0 if used == (1 << count) - 1 else used, (drawn,)
