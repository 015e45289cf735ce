"""Expressions over slots: what the checker's engines compute with, whatever they compute on.

A story's expressions name variables, scenes and set members; a term names only slots (`slots`), each a whole number
in a small range. Truth values are 0 and 1. Arithmetic is that of `model.expressions`: exact within 64 bits, kept at
the nearest end outside. The arrays, the decision diagrams and the samplers each give these few nodes their meaning.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from ifplay.model.expressions import Comparator, Operator
from ifplay.model.types import LEAST, MOST


@dataclass(frozen=True, slots=True)
class Fixed:
    """Always this number."""

    value: int


@dataclass(frozen=True, slots=True)
class Held:
    """What the slot holds."""

    slot: int


@dataclass(frozen=True, slots=True)
class Inverse:
    """1 when the term is 0, else 0."""

    term: "Term"


@dataclass(frozen=True, slots=True)
class Every:
    """1 when all of them are 1, else 0; of none, 1."""

    terms: "tuple[Term, ...]"


@dataclass(frozen=True, slots=True)
class Some:
    """1 when one of them is 1, else 0; of none, 0."""

    terms: "tuple[Term, ...]"


@dataclass(frozen=True, slots=True)
class Ordered:
    """1 when the two stand in that order, else 0."""

    operator: Comparator
    left: "Term"
    right: "Term"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """Sum, difference, product, lesser or greater of two."""

    operator: Operator
    left: "Term"
    right: "Term"


@dataclass(frozen=True, slots=True)
class Total:
    """How many of these slots, which hold 0 or 1, hold 1."""

    slots: tuple[int, ...]


Term = Fixed | Held | Inverse | Every | Some | Ordered | Reckoned | Total

YES = Fixed(1)
NO = Fixed(0)


def inverse(term: Term) -> Term:
    """The opposite, made simple."""
    match term:
        case Fixed(value):
            return NO if value else YES
        case Inverse(inner):
            return inner
        case _:
            return Inverse(term)


def every(terms: Sequence[Term]) -> Term:
    """All of them, made simple."""
    kept: list[Term] = []
    for term in terms:
        if term == NO:
            return NO
        if isinstance(term, Every):
            kept += term.terms
        elif term != YES:
            kept.append(term)
    return kept[0] if len(kept) == 1 else Every(tuple(kept)) if kept else YES


def some(terms: Sequence[Term]) -> Term:
    """One of them at least, made simple."""
    kept: list[Term] = []
    for term in terms:
        if term == YES:
            return YES
        if isinstance(term, Some):
            kept += term.terms
        elif term != NO:
            kept.append(term)
    return kept[0] if len(kept) == 1 else Some(tuple(kept)) if kept else NO


def ordered(operator: Comparator, left: Term, right: Term) -> Term:
    """The comparison, decided where both sides are known."""
    if isinstance(left, Fixed) and isinstance(right, Fixed):
        return YES if stands(operator, left.value, right.value) else NO
    return Ordered(operator, left, right)


def reckoned(operator: Operator, left: Term, right: Term) -> Term:
    """The result, computed where both sides are known."""
    if isinstance(left, Fixed) and isinstance(right, Fixed):
        return Fixed(reckon(operator, left.value, right.value))
    return Reckoned(operator, left, right)


def stands(operator: Comparator, left: int, right: int) -> bool:
    """Whether two numbers stand in that order."""
    match operator:
        case "==":
            return left == right
        case "!=":
            return left != right
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case _:
            assert_never(operator)


def reckon(operator: Operator, left: int, right: int) -> int:
    """The result, kept within 64 bits."""
    match operator:
        case "+":
            number = left + right
        case "-":
            number = left - right
        case "*":
            number = left * right
        case "min":
            number = min(left, right)
        case "max":
            number = max(left, right)
        case _:
            assert_never(operator)
    return min(max(number, LEAST), MOST)


def reads(term: Term) -> frozenset[int]:
    """The slots whose values it hangs on."""
    return frozenset(_reads(term))


def _reads(term: Term) -> Iterator[int]:
    pending = [term]
    while pending:
        node = pending.pop()
        match node:
            case Fixed():
                pass
            case Held(slot):
                yield slot
            case Total(slots):
                yield from slots
            case Inverse(inner):
                pending.append(inner)
            case Every(terms) | Some(terms):
                pending += terms
            case Ordered(_, left, right) | Reckoned(_, left, right):
                pending += (left, right)
            case _:
                assert_never(node)
