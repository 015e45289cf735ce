"""Terms over values of which only some are known: between which two numbers the result lies.

Arithmetic is that of intervals (Moore, "Interval Analysis", 1966); a truth value that may be either is the interval
from 0 to 1, and conditions are three-valued so (Kleene, "On notation for ordinal numbers", 1938). The result never
leaves out a number that the term can have; it may hold some that it cannot, where two parts hang on one value.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import assert_never

from ifplay.check.slots import Slot
from ifplay.check.terms import Every, Fixed, Held, Inverse, Ordered, Reckoned, Some, Term, Total, reckon
from ifplay.model.expressions import Comparator, Operator

Ends = tuple[int, int]
Values = Sequence[int | None]
"""The values that are followed; None for one that may be any in its slot's range."""

Reading = Ends | Callable[[Values], Ends]
"""A term, ready: its ends, or how they hang on the values."""

EITHER = (0, 1)


def reading(term: Term, slots: Sequence[Slot], kept: Mapping[int, int]) -> Reading:
    """The term, ready, where `kept` says which slots are followed, and the position of each among the values. All
    others may hold anything in their range."""
    match term:
        case Fixed(value):
            return value, value
        case Held(slot):
            return _held(slots[slot], kept.get(slot))
        case Inverse(inner):
            return _made(lambda parts: (1 - parts[0][1], 1 - parts[0][0]), [reading(inner, slots, kept)])
        case Every(terms):
            parts = [reading(one, slots, kept) for one in terms]
            return (0, 0) if (0, 0) in parts else _made(_every, parts)
        case Some(terms):
            parts = [reading(one, slots, kept) for one in terms]
            return (1, 1) if (1, 1) in parts else _made(_some, parts)
        case Ordered(operator, left, right):
            both = [reading(left, slots, kept), reading(right, slots, kept)]
            return _made(lambda parts: _ordered(operator, *parts), both)
        case Reckoned(reckoning, left, right):
            both = [reading(left, slots, kept), reading(right, slots, kept)]
            return _made(lambda parts: _reckoned(reckoning, *parts), both)
        case Total(members):
            return _made(_total, [_held(slots[slot], kept.get(slot)) for slot in members])
        case _:
            assert_never(term)


def ends(ready: Reading, values: Values) -> Ends:
    """What the term lies between, given those values."""
    return ready if isinstance(ready, tuple) else ready(values)


def _held(slot: Slot, position: int | None) -> Reading:
    whole = min(slot.low, slot.start), max(slot.high, slot.start)
    if position is None:
        return whole

    def held(values: Values) -> Ends:
        value = values[position]
        return whole if value is None else (value, value)

    return held


def _made(result: Callable[[list[Ends]], Ends], parts: list[Reading]) -> Reading:
    """The result of the parts, now if none of them hangs on a value that is followed."""
    known = [part for part in parts if isinstance(part, tuple)]
    if len(known) == len(parts):
        return result(known)
    return lambda values: result([part if isinstance(part, tuple) else part(values) for part in parts])


def _every(parts: list[Ends]) -> Ends:
    return min([low for low, _ in parts], default=1), min([high for _, high in parts], default=1)


def _some(parts: list[Ends]) -> Ends:
    return max([low for low, _ in parts], default=0), max([high for _, high in parts], default=0)


def _total(parts: list[Ends]) -> Ends:
    return sum([low for low, _ in parts]), sum([high for _, high in parts])


def _ordered(operator: Comparator, left: Ends, right: Ends) -> Ends:
    match operator:
        case "==":
            if left[1] < right[0] or right[1] < left[0]:
                return 0, 0
            return (1, 1) if left == right and left[0] == left[1] else EITHER
        case "!=":
            low, high = _ordered("==", left, right)
            return 1 - high, 1 - low
        case "<":
            return (1, 1) if left[1] < right[0] else (0, 0) if left[0] >= right[1] else EITHER
        case "<=":
            return (1, 1) if left[1] <= right[0] else (0, 0) if left[0] > right[1] else EITHER
        case ">":
            return _ordered("<", right, left)
        case ">=":
            return _ordered("<=", right, left)
        case _:
            assert_never(operator)


def _reckoned(operator: Operator, left: Ends, right: Ends) -> Ends:
    match operator:
        case "-":
            return reckon("-", left[0], right[1]), reckon("-", left[1], right[0])
        case "*":
            corners = [reckon("*", one, other) for one in left for other in right]
            return min(corners), max(corners)
        case "+" | "min" | "max":
            return reckon(operator, left[0], right[0]), reckon(operator, left[1], right[1])
        case _:
            assert_never(operator)
