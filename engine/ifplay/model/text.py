"""Text as the graph holds it: a line is a tuple of pieces, and no piece holds markup."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from ifplay.model.expressions import Expression
from ifplay.model.types import Type
from ifplay.source.spans import Span

AlternativeKind = Literal["seq", "cycle", "once", "shuffle"]
StyleName = Literal["emphasis", "strong"]


@dataclass(frozen=True, slots=True)
class Condition:
    """A place where a condition is asked.

    `number` counts the conditions of the graph from 0, in source order: two places that ask the same are two
    conditions. `asked` is the expression; it is 1 (true) or 0.
    """

    number: int
    asked: Expression
    span: Span | None


@dataclass(frozen=True, slots=True)
class Plain:
    """Just these characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Pieces shown with emphasis, or strongly. Styles add up when nested."""

    style: StyleName
    pieces: "tuple[Piece, ...]"


@dataclass(frozen=True, slots=True)
class Print:
    """The value of an expression as a reader sees a value of that type (`model.types.show`)."""

    value: Expression
    type: Type


@dataclass(frozen=True, slots=True)
class Either:
    """`then` when the condition holds, else `otherwise`, which may be empty. Spans are those of the two parts."""

    condition: Condition
    then: "tuple[Piece, ...]"
    otherwise: "tuple[Piece, ...]"
    then_span: Span | None
    otherwise_span: Span | None


@dataclass(frozen=True, slots=True)
class Alternatives:
    """One of `parts`, by how often this very piece was shown before.

    `seq`: the next one each time, staying on the last. `cycle`: round and round. `once`: each once, then nothing.
    `shuffle`: one not yet shown in this round, each equally likely by the story's generator; when all were shown,
    a new round begins. `counter` numbers the alternatives of the graph from 0 and names what is remembered.
    """

    kind: AlternativeKind
    counter: int
    parts: "tuple[tuple[Piece, ...], ...]"


@dataclass(frozen=True, slots=True)
class Plural:
    """`one` when the number is 1, else `many`. Not a condition."""

    count: Expression
    one: "tuple[Piece, ...]"
    many: "tuple[Piece, ...]"


Piece = Plain | Styled | Print | Either | Alternatives | Plural


def inner(piece: Piece) -> "tuple[tuple[Piece, ...], ...]":
    """The runs of pieces directly inside a piece."""
    match piece:
        case Plain() | Print():
            return ()
        case Styled(_, pieces):
            return (pieces,)
        case Either(then=then, otherwise=otherwise):
            return (then, otherwise)
        case Alternatives(parts=parts):
            return parts
        case Plural(_, one, many):
            return (one, many)
        case _:
            assert_never(piece)


def all_pieces(pieces: "tuple[Piece, ...]") -> Iterator[Piece]:
    """The pieces and everything inside them, in source order."""
    pending = list(reversed(pieces))
    while pending:
        piece = pending.pop()
        yield piece
        for run in reversed(inner(piece)):
            pending.extend(reversed(run))


def plain_text(pieces: "tuple[Piece, ...]") -> str:
    """The characters of the pieces that are always shown."""
    return "".join(piece.text for piece in all_pieces(pieces) if isinstance(piece, Plain))
