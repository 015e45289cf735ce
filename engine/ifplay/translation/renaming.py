"""The graph with other names for values and endings, at all places where they stand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from ifplay.model.expressions import (
    All,
    Any,
    Arithmetic,
    At,
    Compare,
    Constant,
    Ended,
    Expression,
    Has,
    Not,
    Read,
    Size,
    Visits,
    With,
    Without,
)
from ifplay.model.graph import Invariant, Promise, Reach
from ifplay.model.text import Alternatives, Either, Piece, Plain, Plural, Print, Styled
from ifplay.model.types import Type


def of_types(pieces: tuple[Piece, ...], types: Mapping[Type, Type]) -> tuple[Piece, ...]:
    """The pieces, with values shown as those of other types."""
    return tuple(_of_types(piece, types) for piece in pieces) if types else pieces


def _of_types(piece: Piece, types: Mapping[Type, Type]) -> Piece:
    match piece:
        case Plain():
            return piece
        case Print(type=kind):
            return replace(piece, type=types.get(kind, kind))
        case Styled(pieces=pieces):
            return replace(piece, pieces=of_types(pieces, types))
        case Either(then=then, otherwise=otherwise):
            return replace(piece, then=of_types(then, types), otherwise=of_types(otherwise, types))
        case Alternatives(parts=parts):
            return replace(piece, parts=tuple(of_types(part, types) for part in parts))
        case Plural(_, one, many):
            return replace(piece, one=of_types(one, types), many=of_types(many, types))
        case _:
            assert_never(piece)


def ended_as(promise: Promise, titles: Mapping[str, str]) -> Promise:
    """The promise, about endings of other titles. One of a title that no ending has is left alone."""
    match promise:
        case Reach(title=title):
            return replace(promise, title=titles.get(title, title))
        case Invariant(expression=expression):
            return replace(promise, expression=_ended_as(expression, titles))
        case _:
            assert_never(promise)


def _ended_as(expression: Expression, titles: Mapping[str, str]) -> Expression:
    match expression:
        case Ended(title):
            return Ended(titles.get(title, title))
        case Not(operand):
            return Not(_ended_as(operand, titles))
        case All(left, right) | Any(left, right) | Compare(_, left, right) | Arithmetic(_, left, right):
            return replace(expression, left=_ended_as(left, titles), right=_ended_as(right, titles))
        case Constant() | Read() | Visits() | Has() | Size() | With() | Without() | At():
            return expression
        case _:
            assert_never(expression)
