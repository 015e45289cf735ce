"""Expressions as closures over the values, made once when a story is loaded.

Only arithmetic that could leave 64 bits pays for being kept within them: each expression is made together
with the least and the greatest it can be. Long chains of one operator are loops, so that no story nests calls
deeply.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any as Whatever
from typing import NamedTuple, assert_never

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
from ifplay.model.types import LEAST, MOST
from ifplay.runtime.layout import Layout
from ifplay.runtime.ranges import bounds

Slots = Sequence[Whatever]
"""The values, in slots: a list while a turn runs, a tuple in a state."""

Reckoning = Callable[[Slots], Whatever]
"""What gives a value: always a whole number or a string, never a truth value."""

Test = Callable[[Slots], Whatever]
"""What holds or does not: the outcome is only ever taken as true or false."""

_COMPARATORS: Mapping[str, Callable[[Whatever, Whatever], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_OPERATORS: Mapping[str, Callable[[int, int], int]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "min": min,
    "max": max,
}


class Reckoned(NamedTuple):
    """A reckoning, and the least and the greatest it can give (0 and 0 for a text)."""

    get: Reckoning
    low: int
    high: int


class Standing(NamedTuple):
    """Where a promise is asked: in which scene, and with which ending, if any."""

    scene: str
    ending: str | None


def value(expression: Expression, layout: Layout, standing: Standing | None = None) -> Reckoned:
    """What the expression gives. `At` and `Ended` need `standing`."""
    match expression:
        case Constant(constant):
            number = constant if isinstance(constant, int) else 0
            return Reckoned(lambda values: constant, number, number)
        case Read(variable):
            low, high = bounds(layout.types[variable])
            return Reckoned(operator.itemgetter(layout.variable[variable]), low, high)
        case Visits(scene):
            return Reckoned(operator.itemgetter(layout.visits[scene]), 0, MOST)
        case Arithmetic():
            return _arithmetic(expression, layout, standing)
        case Size(variable):
            slot = layout.variable[variable]
            return Reckoned(lambda values: values[slot].bit_count(), 0, bounds(layout.types[variable])[1].bit_count())
        case With(variable, member):
            slot, bit = layout.variable[variable], 1 << member
            return Reckoned(lambda values: values[slot] | bit, bit, bounds(layout.types[variable])[1])
        case Without(variable, member):
            slot, rest = layout.variable[variable], ~(1 << member)
            return Reckoned(lambda values: values[slot] & rest, 0, bounds(layout.types[variable])[1])
        case Not() | All() | Any() | Compare() | Has() | At() | Ended():
            holds = test(expression, layout, standing)
            return Reckoned(lambda values: 1 if holds(values) else 0, 0, 1)
        case _:
            assert_never(expression)


def test(expression: Expression, layout: Layout, standing: Standing | None = None) -> Test:  # noqa: PT028
    """Whether the expression, which gives 1 or 0, gives 1. `At` and `Ended` need `standing`."""
    match expression:
        case Not():
            return _not(expression, layout, standing)
        case All():
            return _all([test(part, layout, standing) for part in _spine(expression, All)])
        case Any():
            return _any([test(part, layout, standing) for part in _spine(expression, Any)])
        case Compare():
            return _compare(expression, layout, standing)
        case Has(variable, member):
            slot, bit = layout.variable[variable], 1 << member
            return lambda values: values[slot] & bit
        case At(scene):
            assert standing is not None, "at() is asked in promises only"
            return _always(standing.scene == scene)
        case Ended(title):
            assert standing is not None, "ended() is asked in promises only"
            return _always(standing.ending == title)
        case Constant() | Read() | Visits() | Arithmetic() | Size() | With() | Without():
            return value(expression, layout, standing).get
        case _:
            assert_never(expression)


def _always(outcome: bool) -> Test:
    return lambda values: outcome


def _spine(expression: All | Any, kind: type[All] | type[Any]) -> list[Expression]:
    """`a and b and c`, which is nested to the left, as a list."""
    parts: list[Expression] = []
    node: Expression = expression
    while isinstance(node, All | Any) and isinstance(node, kind):
        parts.append(node.right)
        node = node.left
    parts.append(node)
    return parts[::-1]


def _not(expression: Not, layout: Layout, standing: Standing | None) -> Test:
    node: Expression = expression
    odd = False
    while isinstance(node, Not):
        odd = not odd
        node = node.operand
    holds = test(node, layout, standing)
    return (lambda values: not holds(values)) if odd else holds


def _all(tests: list[Test]) -> Test:
    if len(tests) == 2:
        first, second = tests
        return lambda values: first(values) and second(values)
    if len(tests) == 3:
        first, second, third = tests
        return lambda values: first(values) and second(values) and third(values)

    def every(values: Slots) -> bool:
        for holds in tests:  # noqa: SIM110  # a generator costs more than it says
            if not holds(values):
                return False
        return True

    return every


def _any(tests: list[Test]) -> Test:
    if len(tests) == 2:
        first, second = tests
        return lambda values: first(values) or second(values)
    if len(tests) == 3:
        first, second, third = tests
        return lambda values: first(values) or second(values) or third(values)

    def some(values: Slots) -> bool:
        for holds in tests:  # noqa: SIM110
            if holds(values):
                return True
        return False

    return some


def _slot(expression: Expression, layout: Layout) -> int | None:
    """The slot an expression just reads, if that is all it does."""
    match expression:
        case Read(variable):
            return layout.variable[variable]
        case Visits(scene):
            return layout.visits[scene]
        case _:
            return None


def _compare(expression: Compare, layout: Layout, standing: Standing | None) -> Test:
    slot = _slot(expression.left, layout)
    if slot is not None and isinstance(expression.right, Constant):
        return _compare_slot(expression.operator, slot, expression.right.value)
    left = value(expression.left, layout, standing).get
    right = value(expression.right, layout, standing).get
    stands = _COMPARATORS[expression.operator]
    return lambda values: stands(left(values), right(values))


def _compare_slot(comparator: str, slot: int, constant: Whatever) -> Test:
    """The comparison stories make most: a variable, or the visits of a scene, with a constant."""
    match comparator:
        case "==":
            return lambda values: values[slot] == constant
        case "!=":
            return lambda values: values[slot] != constant
        case "<":
            return lambda values: values[slot] < constant
        case "<=":
            return lambda values: values[slot] <= constant
        case ">":
            return lambda values: values[slot] > constant
        case _:
            return lambda values: values[slot] >= constant


def _arithmetic(expression: Arithmetic, layout: Layout, standing: Standing | None) -> Reckoned:
    nodes: list[Arithmetic] = []
    leftmost: Expression = expression
    while isinstance(leftmost, Arithmetic):
        nodes.append(leftmost)
        leftmost = leftmost.left
    first, low, high = value(leftmost, layout, standing)
    links: list[tuple[Callable[[int, int], int], Reckoning]] = []
    for node in reversed(nodes):
        right = value(node.right, layout, standing)
        operate = _OPERATORS[node.operator]
        ends = _ends(node.operator, (low, high), (right.low, right.high))
        if min(ends) < LEAST or max(ends) > MOST:
            operate = partial(_kept_within, operate)
        low, high = _nearest(min(ends)), _nearest(max(ends))
        links.append((operate, right.get))
    if len(links) == 1:
        return Reckoned(_single(first, *links[0], expression.operator, expression.right), low, high)

    def chain(values: Slots) -> int:
        number: int = first(values)
        for operate, right in links:
            number = operate(number, right(values))
        return number

    return Reckoned(chain, low, high)


def _single(
    first: Reckoning, operate: Callable[[int, int], int], right: Reckoning, sign: str, node: Expression
) -> Reckoning:
    """One operation; adding or taking away a constant, which stories do most, is quickest."""
    if isinstance(node, Constant) and operate in (operator.add, operator.sub):
        assert isinstance(node.value, int)
        amount = node.value if sign == "+" else -node.value
        return lambda values: first(values) + amount
    return lambda values: operate(first(values), right(values))


def _ends(sign: str, left: tuple[int, int], right: tuple[int, int]) -> list[int]:
    """Results among which the least and the greatest possible are, every operator being monotonic in each
    operand."""
    operate = _OPERATORS[sign]
    return [operate(one, other) for one in left for other in right]


def _nearest(number: int) -> int:
    return LEAST if number < LEAST else MOST if number > MOST else number


def _kept_within(operate: Callable[[int, int], int], left: int, right: int) -> int:
    """The result, or the nearest end of 64 bits."""
    number = operate(left, right)
    return LEAST if number < LEAST else MOST if number > MOST else number
