"""How close readers are to what a term asks for: 1 where it holds, less the more is missing.

Of conditions that must all hold, the mean counts; of those of which one must, the best; of a comparison, how much of
the way is done. A guide for choosing among readers, and nothing to rest a finding on.
"""

from collections.abc import Callable, Sequence
from typing import assert_never

import numpy as np

from ifplay.check.columns import Array, Batch, Column, Truth, mask, number
from ifplay.check.slots import Slot
from ifplay.check.terms import Every, Fixed, Held, Inverse, Ordered, Reckoned, Some, Term, Total

Closeness = Callable[[Batch], Array | float]


def closeness(term: Term, slots: Sequence[Slot]) -> Closeness:
    """The measure for a term that is to be 1."""
    return _measure(term, slots, wanted=True)


def _measure(term: Term, slots: Sequence[Slot], *, wanted: bool) -> Closeness:
    match term:
        case Inverse(inner):
            return _measure(inner, slots, wanted=not wanted)
        case Every(terms) | Some(terms):
            parts = [_measure(one, slots, wanted=wanted) for one in terms]
            return _mean(parts) if isinstance(term, Every) == wanted else _best(parts)
        case Ordered(operator, left, right):
            return _compared(operator, number(left, slots), number(right, slots), wanted=wanted)
        case Fixed() | Held() | Reckoned() | Total():
            holds = mask(term, slots)
            return lambda batch: _as_share(holds(batch), wanted)
        case _:
            assert_never(term)


def _as_share(truth: Truth, wanted: bool) -> Array | float:
    if isinstance(truth, np.ndarray):
        return (truth if wanted else ~truth).astype(np.float32)
    return float(truth == wanted)


def _mean(parts: Sequence[Closeness]) -> Closeness:
    def mean(batch: Batch) -> Array | float:
        total: Array | float = 0.0
        for part in parts:
            total = total + part(batch)
        return total / max(len(parts), 1)

    return mean


def _best(parts: Sequence[Closeness]) -> Closeness:
    def best(batch: Batch) -> Array | float:
        found: Array | float = 0.0
        for part in parts:
            found = np.maximum(found, part(batch))
        return found

    return best


_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def _compared(operator: str, left: Column, right: Column, *, wanted: bool) -> Closeness:
    asked = operator if wanted else _OPPOSITE[operator]
    widest = float(max(left.high - right.low, right.high - left.low, 1))

    def compared(batch: Batch) -> Array | float:
        gap = np.asarray(left.get(batch), np.float32) - np.asarray(right.get(batch), np.float32)
        match asked:
            case "==":
                missing = np.abs(gap)
            case "!=":
                missing = (gap == 0).astype(np.float32)
            case "<":
                missing = np.maximum(gap + 1, 0)
            case "<=":
                missing = np.maximum(gap, 0)
            case ">":
                missing = np.maximum(1 - gap, 0)
            case _:
                missing = np.maximum(-gap, 0)
        return 1 - np.minimum(missing / np.float32(widest), 1)

    return compared
