"""How much there is in a story, counted from its graph alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from ifplay.check.readers import Spread, spread, words_in
from ifplay.model.graph import End, Graph, Menu, Say, choices
from ifplay.model.text import Piece, Plain, inner

A_MINUTE = 238
"""Words that adults read in a minute: M. Brysbaert, "How many words do we read per minute?", 2019."""


@dataclass(frozen=True, slots=True)
class Size:
    """What is written: `words` of prose, each alternative of it once, and of choices with their reasons; `menu` says
    how many choices menus have, None where there is no menu."""

    words: int
    words_of_choices: int
    scenes: int
    menus: int
    choices: int
    endings: int
    menu: Spread | None

    @property
    def minutes(self) -> int:
        """How long it takes to read all of it once, rounded up."""
        return minutes(self.words + self.words_of_choices)


def minutes(words: int) -> int:
    """How long it takes to read so many words, rounded up."""
    return -(-words // A_MINUTE)


def size(graph: Graph) -> Size:
    """The figures of a story."""
    said = sum(_words(step.pieces) for block in graph.blocks for step in block.steps if isinstance(step, Say))
    menus = [list(choices(block.exit.entries)) for block in graph.blocks if isinstance(block.exit, Menu)]
    offered = [choice for menu in menus for choice in menu]
    return Size(
        words=said,
        words_of_choices=sum(_words(choice.text) + words_in(choice.reason) for choice in offered),
        scenes=len(graph.scenes),
        menus=len(menus),
        choices=len(offered),
        endings=len({block.exit.title for block in graph.blocks if isinstance(block.exit, End)}),
        menu=spread([len(menu) for menu in menus]),
    )


def _words(pieces: tuple[Piece, ...]) -> int:
    """The words of all parts; what a variable shows counts as one."""
    return sum(words_in(text) for text in _texts(pieces))


def _texts(pieces: tuple[Piece, ...]) -> Iterator[str]:
    """The text that is always there, with `x` where a value is shown, and then the parts of which one is shown."""
    line: list[str] = []
    parts: list[tuple[Piece, ...]] = []
    _collect(pieces, line, parts)
    yield "".join(line)
    for part in parts:
        yield from _texts(part)


def _collect(pieces: tuple[Piece, ...], line: list[str], parts: list[tuple[Piece, ...]]) -> None:
    for piece in pieces:
        within = inner(piece)
        if isinstance(piece, Plain):
            line.append(piece.text)
        elif len(within) == 1:  # styled: it is part of the line
            _collect(within[0], line, parts)
        elif within:
            line.append(" ")
            parts += within
        else:
            line.append("x")
