"""Arithmetic on vectors of decision diagrams is the arithmetic of whole numbers."""

from collections.abc import Sequence
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.check.symbolic.diagrams import Diagrams, greatest, least
from ifplay.check.symbolic.limits import Limits, TooHard
from ifplay.check.symbolic.vectors import Arithmetic, Vector
from ifplay.check.terms import reckon, stands
from ifplay.model.types import LEAST, MOST

OPERATORS = ("+", "-", "*", "min", "max")
COMPARATORS = ("==", "!=", "<", "<=", ">", ">=")

ranges = st.tuples(st.integers(-9, 9), st.integers(0, 12)).map(lambda ends: (ends[0], ends[0] + ends[1]))


class Table:
    """Numbers with ranges, as vectors, and the assignments of values to them."""

    def __init__(self, ends: Sequence[tuple[int, int]]) -> None:
        self.ends = ends
        widths = [(high - low).bit_length() for low, high in ends]
        self.diagrams = Diagrams(sum(widths), 2**16)
        self.arithmetic = Arithmetic(self.diagrams, Limits())
        self.vectors: list[Vector] = []
        self.variables: list[range] = []
        first = 0
        for (low, high), width in zip(ends, widths, strict=True):
            self.variables.append(range(first, first + width))
            bits = tuple(self.diagrams.variable(number) for number in self.variables[-1])
            self.vectors.append(Vector(low, bits, low, high))
            first += width

    def assignments(self) -> list[tuple[int, ...]]:
        return list(product(*[range(low, high + 1) for low, high in self.ends]))

    def state(self, values: Sequence[int]) -> Any:
        """The set of just that assignment."""
        found = self.diagrams.true
        for value, (low, _), variables in zip(values, self.ends, self.variables, strict=True):
            for place, number in enumerate(variables):
                bit = self.diagrams.variable(number)
                found = found & (bit if value - low >> place & 1 else ~bit)
        return found

    def value(self, vector: Vector, values: Sequence[int]) -> int:
        """What the vector is there, asked in two ways."""
        state = self.state(values)
        number = vector.offset + least(state, vector.bits)
        assert number == vector.offset + greatest(state, vector.bits)
        assert vector.low <= number <= vector.high
        return number

    def truth(self, function: Any, values: Sequence[int]) -> bool:
        return bool((self.state(values) & function).satisfiable())


@given(st.lists(ranges, min_size=2, max_size=2), st.sampled_from(OPERATORS))
def test_reckoning(ends: list[tuple[int, int]], operator: Any) -> None:
    """Every operator, on all values of two numbers."""
    table = Table(ends)
    made = table.arithmetic.reckoned(operator, *table.vectors)
    for values in table.assignments():
        assert table.value(made, values) == reckon(operator, *values)


@given(st.lists(ranges, min_size=2, max_size=2), st.sampled_from(COMPARATORS))
def test_comparing(ends: list[tuple[int, int]], operator: Any) -> None:
    """Every comparison, on all values of two numbers."""
    table = Table(ends)
    made = table.arithmetic.compared(operator, *table.vectors)
    for values in table.assignments():
        assert table.truth(made, values) == stands(operator, *values)


@given(st.lists(ranges, min_size=3, max_size=3), st.sampled_from(OPERATORS), st.sampled_from(OPERATORS))
def test_reckoning_with_what_was_reckoned(ends: list[tuple[int, int]], inner: Any, outer: Any) -> None:
    """Offsets and widths are right for results, too."""
    ends = [(low, min(high, low + 4)) for low, high in ends]
    table = Table(ends)
    one, two, three = table.vectors
    made = table.arithmetic.reckoned(outer, table.arithmetic.reckoned(inner, one, two), three)
    for values in table.assignments():
        assert table.value(made, values) == reckon(outer, reckon(inner, *values[:2]), values[2])


@given(ranges, st.sampled_from(OPERATORS), st.sampled_from((LEAST, LEAST + 1, -7, 0, 1, 5, 1000, MOST - 3, MOST)))
def test_reckoning_with_constants_near_the_ends(ends: tuple[int, int], operator: Any, constant: int) -> None:
    """What leaves 64 bits is the nearest end."""
    table = Table([ends])
    fixed = table.arithmetic.fixed(constant)
    for flipped in (False, True):
        sides = (fixed, table.vectors[0]) if flipped else (table.vectors[0], fixed)
        made = table.arithmetic.reckoned(operator, *sides)
        for (value,) in table.assignments():
            pair = (constant, value) if flipped else (value, constant)
            assert table.value(made, [value]) == reckon(operator, *pair)


@given(ranges, ranges)
def test_keeping_within_ends(ends: tuple[int, int], kept: tuple[int, int]) -> None:
    """The nearer end; and its digits over another offset."""
    table = Table([ends])
    made = table.arithmetic.kept(table.vectors[0], *kept)
    width = (kept[1] - kept[0]).bit_length()
    digits = table.arithmetic.digits(made, kept[0], width)
    for (value,) in table.assignments():
        expected = min(max(value, kept[0]), kept[1])
        assert table.value(made, [value]) == expected
        assert kept[0] + least(table.state([value]), digits) == expected


@given(st.integers(0, 9))
def test_totals(count: int) -> None:
    """How many are true."""
    table = Table([(0, 1)] * count)
    made = table.arithmetic.total([vector.bits[0] for vector in table.vectors])
    for values in table.assignments():
        assert table.value(made, values) == sum(values)


def test_products_of_numbers_of_some_digits() -> None:
    """Shifted and added; of many digits, refused."""
    table = Table([(-3, 120), (5, 130)])
    made = table.arithmetic.reckoned("*", *table.vectors)
    for values in [(-3, 5), (-3, 130), (0, 77), (120, 130), (99, 101)]:
        assert table.value(made, values) == values[0] * values[1]
    wide = Table([(0, 4_000), (0, 4_000)])
    with pytest.raises(TooHard):
        wide.arithmetic.reckoned("*", *wide.vectors)
