"""Expressions as closures: what they give, what they can give, and that none is too long."""

from typing import Any as Whatever

import pytest
from hypothesis import given
from hypothesis import strategies as st
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
    Operator,
    Read,
    Size,
    Visits,
)
from ifplay.model.types import LEAST, MOST, Enum, Number, Set
from ifplay.runtime.layout import Layout
from ifplay.runtime.ranges import storing
from ifplay.runtime.reckon import Standing, value
from ifplay.runtime.reckon import test as asking

from tests.runtime.building import block, end, graph, number, variable

NAMES = ("a", "b", "c")
LAYOUT = Layout(
    graph(
        block("here", to=end()),
        variables=(
            *(number(name, low, high) for name, low, high in (("a", 0, 9), ("b", -5, 5), ("c", LEAST, MOST))),
            variable("s", Set(tuple(f"m{k}" for k in range(64))), 0),
            variable("e", Enum(("x", "y", "z")), 0),
        ),
    )
)
OPERATORS: tuple[Operator, ...] = ("+", "-", "*", "min", "max")


@st.composite
def sums(draw: Whatever, deep: int = 3) -> Expression:
    kind = draw(st.integers(0, 2 if deep else 1))
    if kind == 0:
        return Read(draw(st.sampled_from(NAMES)))
    if kind == 1:
        return Constant(draw(st.sampled_from((LEAST, -7, -1, 0, 1, 3, MOST))))
    return Arithmetic(draw(st.sampled_from(OPERATORS)), draw(sums(deep - 1)), draw(sums(deep - 1)))


def plainly(expression: Expression, values: dict[str, int]) -> int:
    match expression:
        case Constant(int(constant)):
            return constant
        case Read(name):
            return values[name]
        case Arithmetic(sign, left, right):
            one, two = plainly(left, values), plainly(right, values)
            exact = {"+": one + two, "-": one - two, "*": one * two, "min": min(one, two), "max": max(one, two)}[sign]
            return max(LEAST, min(MOST, exact))
    raise AssertionError


@given(sums(), st.integers(0, 9), st.integers(-5, 5), st.sampled_from((LEAST, LEAST + 1, -1, 0, 2, MOST - 1, MOST)))
def test_arithmetic_is_exact_within_64_bits(expression: Expression, a: int, b: int, c: int) -> None:
    """Whether or not an operation was found to need keeping; and no result is outside what was foreseen."""
    reckoned = value(expression, LAYOUT)
    result = reckoned.get([a, b, c, 0, 0, 0])
    assert result == plainly(expression, {"a": a, "b": b, "c": c})
    assert LEAST <= reckoned.low <= result <= reckoned.high <= MOST


@pytest.mark.parametrize("comparator", ["==", "!=", "<", "<=", ">", ">="])
def test_comparisons(comparator: Whatever) -> None:
    """With a constant, which is quick, and of any two."""
    for one in range(3):
        for two in range(3):
            values = [one, two, 0, 0, 0, 0]
            holds = {"==": one == two, "!=": one != two, "<": one < two, "<=": one <= two, ">": one > two}
            holds[">="] = one >= two
            with_constant = Compare(comparator, Read("a"), Constant(two))
            assert bool(asking(with_constant, LAYOUT)(values)) is holds[comparator]
            assert bool(asking(Compare(comparator, Read("a"), Read("b")), LAYOUT)(values)) is holds[comparator]


def test_sets() -> None:
    full = 2**64 - 1
    values = [0, 0, 0, 1 << 63 | 1, 0, 0]
    assert value(Size("s"), LAYOUT)[1:] == (0, 64)
    assert value(Size("s"), LAYOUT).get(values) == 2
    assert value(Has("s", 63), LAYOUT).get(values) == 1
    assert value(Has("s", 62), LAYOUT).get(values) == 0
    assert value(Size("s"), LAYOUT).get([0, 0, 0, full, 0, 0]) == 64


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5_000])
def test_and_and_or_of_any_length(count: int) -> None:
    """A chain of five thousand is a loop, not five thousand calls deep."""
    for kind, plain in ((All, all), (Any, any)):
        for wrong in {0, count // 2, count - 1}:
            parts: list[Expression] = [Compare("==", Read("a"), Constant(1)) for _ in range(count)]
            parts[wrong] = Compare("==", Read("b"), Constant(1))
            expression = parts[0]
            for part in parts[1:]:
                expression = kind(expression, part)
            for a, b in ((0, 0), (0, 1), (1, 0), (1, 1)):
                outcomes = [a == 1] * (count - 1) + [b == 1]
                assert bool(asking(expression, LAYOUT)([a, b, 0, 0, 0, 0])) is plain(outcomes)


def test_sums_and_nots_of_any_length() -> None:
    total: Expression = Constant(0)
    for _ in range(5_000):
        total = Arithmetic("+", total, Read("a"))
    assert value(total, LAYOUT).get([3, 0, 0, 0, 0, 0]) == 15_000
    negated: Expression = Compare("==", Read("a"), Constant(1))
    for _ in range(5_001):
        negated = Not(negated)
    assert asking(negated, LAYOUT)([0, 0, 0, 0, 0, 0])


def test_outcomes_as_values_are_numbers() -> None:
    """A flag holds 0 or 1, never a truth value."""
    for expression in (Not(Read("a")), Compare("<", Read("a"), Constant(3)), Has("s", 1), All(Read("a"), Read("b"))):
        for values in ([0, 0, 0, 0, 0, 1], [1, 1, 0, 3, 0, 1]):
            assert type(value(expression, LAYOUT).get(values)) is int


def test_promises_ask_where_the_story_stands() -> None:
    expression = All(At("here"), Not(Ended("Home")))
    for standing, holds in (
        (Standing("here", None), True),
        (Standing("there", None), False),
        (Standing("here", "Home"), False),
        (Standing("here", "Away"), True),
    ):
        assert bool(asking(expression, LAYOUT, standing)([0] * 6)) is holds


def test_visits_are_read() -> None:
    assert asking(Compare(">", Visits("here"), Constant(0)), LAYOUT)([0, 0, 0, 0, 0, 1])


@pytest.mark.parametrize(
    ("low", "high", "ends"), [(0, 9, None), (-1, 9, (0, 9)), (0, 10, (0, 9)), (3, 4, None), (LEAST, MOST, (0, 9))]
)
def test_only_what_can_be_outside_is_kept_within(low: int, high: int, ends: tuple[int, int] | None) -> None:
    assert storing(Number(0, 9), low, high) == ends
    assert storing(Enum(("x",)), low, high) is None
