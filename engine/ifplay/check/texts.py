"""The texts of a story, piece by piece: what somebody who reads proofs wants to see, each of it once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from ifplay.check.targets import Target
from ifplay.model.graph import Choice, Graph, Menu, Place, Say, choices
from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled, inner
from ifplay.source.spans import Span

GAP = "…"
"""Stands for what differs from time to time."""

Kind = Literal["line", "part", "choice", "reason"]


@dataclass(frozen=True, slots=True)
class Text:
    """A line, a part of an `{if …}`, the text of a choice, or the reason why one is locked.

    It is in the block `place`. `words` are those it always has, with `GAP` for all that differs. `target` is what
    shows it; for a choice and a reason that is a menu with the choice `key` on it, open or not, or locked. A part may
    be inside a `{shuffle: …}`, and then it comes by chance.
    """

    kind: Kind
    place: Place
    scene: str
    words: str
    span: Span | None
    target: Target | None
    key: str = ""
    by_chance: bool = False


def texts(graph: Graph) -> Iterator[Text]:
    """All of them, block by block. A line that is nothing but an `{if …}` is its parts only."""
    for place, block in enumerate(graph.blocks):
        for step in block.steps:
            if isinstance(step, Say):
                if not all(isinstance(piece, Either) for piece in step.pieces):
                    yield Text("line", place, block.scene, words(step.pieces), step.span, Target("block", place))
                yield from _parts(place, block.scene, step.pieces, by_chance=False)
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield from _choice(place, block.scene, choice)


def words(pieces: tuple[Piece, ...]) -> str:
    """What the pieces say each time they are shown."""
    return " ".join("".join(map(_said, pieces)).split())


def _said(piece: Piece) -> str:
    match piece:
        case Plain(text):
            return text
        case Styled(_, pieces):
            return "".join(map(_said, pieces))
        case Print() | Either() | Alternatives() | Plural():
            return GAP
        case _:
            assert_never(piece)


def _parts(place: Place, scene: str, pieces: tuple[Piece, ...], *, by_chance: bool) -> Iterator[Text]:
    for piece in pieces:
        if isinstance(piece, Either):
            number = 2 * piece.condition.number
            sides = ((piece.then, piece.then_span, number + 1), (piece.otherwise, piece.otherwise_span, number))
            for side, span, asked in sides:
                if side:
                    target = Target("asked", asked)
                    yield Text("part", place, scene, words(side), span, target, by_chance=by_chance)
        inside = by_chance or (isinstance(piece, Alternatives) and piece.kind == "shuffle")
        for run in inner(piece):
            yield from _parts(place, scene, run, by_chance=inside)


def _choice(place: Place, scene: str, choice: Choice) -> Iterator[Text]:
    yield Text("choice", place, scene, words(choice.text), choice.span, None, choice.id)
    yield from _parts(place, scene, choice.text, by_chance=False)
    if choice.reason:
        span = choice.needs.span if choice.needs is not None else choice.span
        yield Text("reason", place, scene, choice.reason, span, None, choice.id)
