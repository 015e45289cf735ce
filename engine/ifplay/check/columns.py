"""Terms as functions over columns: a slot's values in many states at once, as a numpy array or, where all states agree,
as one number.

A column of numbers is an array of int32 or int64, wide enough for all its term can be; a column of truths is an array
of bools. What could leave 64 bits is computed on Python's whole numbers (arrays of objects) and kept within the ends.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol, assert_never

import numpy as np

from ifplay.check.slots import Slot
from ifplay.check.terms import Every, Fixed, Held, Inverse, Ordered, Reckoned, Some, Term, Total, reckon
from ifplay.model.types import LEAST, MOST

Array = np.ndarray[Any, Any]
Number = Array | int
Truth = Array | bool


class Batch(Protocol):
    """Many states at once."""

    def number(self, slot: int) -> Number:
        """What the slot holds in each of them."""

    def truth(self, slot: int) -> Truth:
        """Whether the slot, which holds 0 or 1, holds 1 in each of them."""


class Column(NamedTuple):
    """What computes a column of numbers, and the least and the greatest of them there can be."""

    get: Callable[[Batch], Number]
    low: int
    high: int


Mask = Callable[[Batch], Truth]
"""What computes a column of truths."""

_INT32 = -(2**31), 2**31 - 1


def number(term: Term, slots: Sequence[Slot]) -> Column:
    """The term as numbers."""
    match term:
        case Fixed(value):
            return Column(lambda batch: value, value, value)
        case Held(slot):
            return Column(lambda batch: batch.number(slot), slots[slot].low, slots[slot].high)
        case Total(members):
            return Column(lambda batch: _total([batch.truth(slot) for slot in members]), 0, len(members))
        case Inverse() | Every() | Some() | Ordered():
            holds = mask(term, slots)
            return Column(lambda batch: _as_number(holds(batch)), 0, 1)
        case Reckoned():
            return _reckoned(term, slots)
        case _:
            assert_never(term)


def mask(term: Term, slots: Sequence[Slot]) -> Mask:
    """The term, which is 0 or 1, as truths."""
    match term:
        case Fixed(value):
            return lambda batch: bool(value)
        case Held(slot):
            return lambda batch: batch.truth(slot)
        case Inverse(inner):
            holds = mask(inner, slots)
            return lambda batch: _not(holds(batch))
        case Every(terms):
            return _joined([mask(one, slots) for one in terms], False)
        case Some(terms):
            return _joined([mask(one, slots) for one in terms], True)
        case Ordered():
            return _ordered(term, slots)
        case Reckoned() | Total():
            get = number(term, slots).get
            return lambda batch: _truthful(get(batch))
        case _:
            assert_never(term)


def _as_number(truth: Truth) -> Number:
    return truth.astype(np.int32) if isinstance(truth, np.ndarray) else int(truth)


def _truthful(number: Number) -> Truth:
    return number != 0


def _not(truth: Truth) -> Truth:
    return ~truth if isinstance(truth, np.ndarray) else not truth


def _joined(masks: list[Mask], decisive: bool) -> Mask:
    """All of them, or with `decisive` True one of them; what is decided for all states alike costs no array."""

    def joined(batch: Batch) -> Truth:
        found: Truth = not decisive
        for holds in masks:
            truth = holds(batch)
            if isinstance(truth, np.ndarray):
                found = (found | truth if decisive else found & truth) if isinstance(found, np.ndarray) else truth
            elif truth == decisive:
                return decisive
        return found

    return joined


def _ordered(term: Ordered, slots: Sequence[Slot]) -> Mask:
    left, right = number(term.left, slots), number(term.right, slots)
    operator = term.operator
    if left.high < right.low:
        known = operator in ("<", "<=", "!=")
        return lambda batch: known
    if left.low > right.high:
        known = operator in (">", ">=", "!=")
        return lambda batch: known
    one, other = left.get, right.get
    match operator:
        case "==":
            return lambda batch: one(batch) == other(batch)
        case "!=":
            return lambda batch: one(batch) != other(batch)
        case "<":
            return lambda batch: one(batch) < other(batch)
        case "<=":
            return lambda batch: one(batch) <= other(batch)
        case ">":
            return lambda batch: one(batch) > other(batch)
        case ">=":
            return lambda batch: one(batch) >= other(batch)
        case _:
            assert_never(operator)


def _total(truths: list[Truth]) -> Number:
    fixed = sum(truth for truth in truths if not isinstance(truth, np.ndarray))
    arrays = [truth for truth in truths if isinstance(truth, np.ndarray)]
    if not arrays:
        return int(fixed)
    total = arrays[0].astype(np.int32)
    for truth in arrays[1:]:
        total += truth
    return total + np.int32(fixed) if fixed else total


def _reckoned(term: Reckoned, slots: Sequence[Slot]) -> Column:
    left, right = number(term.left, slots), number(term.right, slots)
    operator = term.operator
    corners = [_exact(operator, one, other) for one in (left.low, left.high) for other in (right.low, right.high)]
    low, high = min(corners), max(corners)
    inputs = (left.low, left.high, right.low, right.high)
    wide = _type([low, high, *inputs])
    one, other = left.get, right.get

    def column(batch: Batch) -> Number:
        first, second = one(batch), other(batch)
        if not isinstance(first, np.ndarray) and not isinstance(second, np.ndarray):
            return reckon(operator, int(first), int(second))
        return _operated(operator, _widened(first, wide), _widened(second, wide))

    if wide is not object:
        return Column(column, low, high)

    def kept(batch: Batch) -> Number:
        found = column(batch)
        return np.clip(found, LEAST, MOST).astype(np.int64) if isinstance(found, np.ndarray) else found

    return Column(kept, min(max(low, LEAST), MOST), min(max(high, LEAST), MOST))


def _exact(operator: str, left: int, right: int) -> int:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "min":
            return min(left, right)
        case _:
            return max(left, right)


def _type(ends: list[int]) -> type:
    """The narrowest type of arrays that holds all of these."""
    if min(ends) >= _INT32[0] and max(ends) <= _INT32[1]:
        return np.int32
    return np.int64 if min(ends) >= LEAST and max(ends) <= MOST else object


def _widened(column: Number, wide: type) -> Number:
    return column.astype(wide, copy=False) if isinstance(column, np.ndarray) else column


def _operated(operator: str, left: Number, right: Number) -> Number:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "min":
            return np.minimum(left, right)
        case _:
            return np.maximum(left, right)


def clamped(column: Number, known: Column, least: int, greatest: int) -> Number:
    """The column kept between the ends."""
    if known.low >= least and known.high <= greatest:
        return column
    if not isinstance(column, np.ndarray):
        return min(max(column, least), greatest)
    column = column.astype(_type([known.low, known.high, least, greatest]), copy=False)
    if known.low < least:
        column = np.maximum(column, least)
    return np.minimum(column, greatest) if known.high > greatest else column


def narrowed(column: Number, low: int, high: int) -> Number:
    """The column as int32, where all it can be fits."""
    if isinstance(column, np.ndarray) and column.dtype != np.int32 and _type([low, high]) is np.int32:
        return column.astype(np.int32)
    return column
