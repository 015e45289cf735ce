"""Whole numbers that differ from state to state, as vectors of decision diagrams, one for each binary digit.

Sums carry from digit to digit (ripple carry), comparisons go from the lowest digit up, and what leaves a range is
kept at its nearest end by a choice between vectors. See Clarke, Grumberg and Peled, "Model Checking" (1999), for why
the digits of numbers that meet should be near each other.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, assert_never

from ifplay.check.symbolic.diagrams import Diagrams
from ifplay.check.symbolic.limits import Limits, TooHard
from ifplay.model.expressions import Comparator, Operator
from ifplay.model.types import LEAST, MOST

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function

FEW = 6
"""A factor of so many digits is multiplied by value for value."""

WIDE = 10
"""Two factors of more digits each are too hard: the middle digits of their product have no small diagram."""


class Vector(NamedTuple):
    """The number `offset` and the sum of those powers of two whose digits (lowest first) are true. It lies between
    `low` and `high`."""

    offset: int
    bits: "tuple[Function, ...]"
    low: int
    high: int


class Arithmetic:
    """Arithmetic on vectors: exact, then kept within 64 bits, as the story's is. Raises `OutOfTime` when the time is
    over: products take long."""

    def __init__(self, diagrams: Diagrams, limits: Limits) -> None:
        self.true = diagrams.true
        self.false = diagrams.false
        self.limits = limits

    def fixed(self, number: int) -> Vector:
        """Always that number."""
        return Vector(number, (), number, number)

    def truth(self, function: "Function") -> Vector:
        """1 where it is true, else 0."""
        return Vector(0, (function,), 0, 1)

    def reckoned(self, operator: Operator, left: Vector, right: Vector) -> Vector:
        """What the operator makes of the two."""
        match operator:
            case "+":
                found = self._sum(left, right)
            case "-":
                found = self._sum(left, self._negative(right))
            case "*":
                found = self._product(left, right)
            case "min":
                found = self.select(self.below(right, left), right, left)
                found = found._replace(high=min(left.high, right.high))
            case "max":
                found = self.select(self.below(left, right), right, left)
                found = found._replace(low=max(left.low, right.low))
            case _:
                assert_never(operator)
        return self.kept(found, LEAST, MOST)

    def compared(self, operator: Comparator, left: Vector, right: Vector) -> "Function":
        """Where the two stand in that order."""
        match operator:
            case "==":
                return self.equal(left, right)
            case "!=":
                return ~self.equal(left, right)
            case "<":
                return self.below(left, right)
            case "<=":
                return ~self.below(right, left)
            case ">":
                return self.below(right, left)
            case ">=":
                return ~self.below(left, right)
            case _:
                assert_never(operator)

    def below(self, left: Vector, right: Vector) -> "Function":
        """Where the left is less than the right."""
        if left.high < right.low:
            return self.true
        if left.low >= right.high:
            return self.false
        less = self.false
        for one, other in zip_longest(*self._aligned(left, right), fillvalue=self.false):
            less = (one ^ other).ite(other, less)
        return less

    def equal(self, left: Vector, right: Vector) -> "Function":
        """Where the two are the same."""
        if left.high < right.low or right.high < left.low:
            return self.false
        same = self.true
        for one, other in zip_longest(*self._aligned(left, right), fillvalue=self.false):
            same = same & one.equiv(other)
        return same

    def select(self, where: "Function", one: Vector, other: Vector) -> Vector:
        """The one where it is so, elsewhere the other."""
        first, second = self._aligned(one, other)
        bits = tuple(where.ite(a, b) for a, b in zip_longest(first, second, fillvalue=self.false))
        low, high = min(one.low, other.low), max(one.high, other.high)
        return Vector(min(one.offset, other.offset), bits, low, high)

    def kept(self, number: Vector, least: int, greatest: int) -> Vector:
        """The number, or the nearer of the two ends where it is not between them."""
        if number.low < least:
            end = self.fixed(least)
            number = self.select(self.below(number, end), end, number)
            number = number._replace(low=least, high=max(number.high, least))
        if number.high > greatest:
            end = self.fixed(greatest)
            number = self.select(self.below(end, number), end, number)
            number = number._replace(low=min(number.low, greatest), high=greatest)
        return number

    def total(self, functions: "Sequence[Function]") -> Vector:
        """How many of them are true."""
        bits: list[Function] = []
        for count, function in enumerate(functions, 1):
            carry = function
            for place, bit in enumerate(bits):
                bits[place], carry = bit ^ carry, bit & carry
            if count & (count - 1) == 0:
                bits.append(carry)
        return Vector(0, tuple(bits), 0, len(functions))

    def digits(self, number: Vector, offset: int, width: int) -> "tuple[Function, ...]":
        """So many digits of the number less the offset: right wherever they suffice for it."""
        bits = self._plus(number.bits, (number.offset - offset) % (1 << width), width)
        return tuple(bits[:width])

    # What these are made of

    def _aligned(self, left: Vector, right: Vector) -> "tuple[tuple[Function, ...], tuple[Function, ...]]":
        """The digits of both over the lesser offset, as many as it takes."""
        offset = min(left.offset, right.offset)
        return self._over(left, offset), self._over(right, offset)

    def _over(self, number: Vector, offset: int) -> "tuple[Function, ...]":
        if number.offset == offset:
            return number.bits
        most = number.offset - offset + (1 << len(number.bits)) - 1
        return tuple(self._plus(number.bits, number.offset - offset, most.bit_length()))

    def _plus(self, bits: "Sequence[Function]", amount: int, width: int) -> "list[Function]":
        """The digits with an amount added, cut to that width."""
        found: list[Function] = []
        carry = self.false
        for place in range(width):
            bit = bits[place] if place < len(bits) else self.false
            if amount >> place & 1:
                found.append(~(bit ^ carry))
                carry = bit | carry
            else:
                found.append(bit ^ carry)
                carry = bit & carry
        return found

    def _sum(self, left: Vector, right: Vector) -> Vector:
        found: list[Function] = []
        carry = self.false
        for one, other in zip_longest(left.bits, right.bits, fillvalue=self.false):
            self.limits.look()
            found.append(one ^ other ^ carry)
            carry = (one & other) | (carry & (one | other))
        if left.bits and right.bits:
            found.append(carry)
        return Vector(left.offset + right.offset, tuple(found), left.low + right.low, left.high + right.high)

    def _negative(self, number: Vector) -> Vector:
        offset = -number.offset - (1 << len(number.bits)) + 1
        return Vector(offset, tuple(~bit for bit in number.bits), -number.high, -number.low)

    def _product(self, left: Vector, right: Vector) -> Vector:
        if len(left.bits) < len(right.bits):
            left, right = right, left
        ends = [one * other for one in (left.low, left.high) for other in (right.low, right.high)]
        low, high = min(ends), max(ends)
        if not right.bits:
            return self._times(left, right.offset)._replace(low=low, high=high)
        if len(right.bits) <= FEW:
            found = self.fixed(0)
            for value in range(max(right.offset, right.low), right.high + 1):
                here = self.equal(right, self.fixed(value))
                found = self.select(here, self._times(left, value), found)
            return found._replace(low=low, high=high)
        if len(right.bits) > WIDE:
            raise TooHard("two large numbers are multiplied with each other")
        found = self._times(left, right.offset)
        for place, bit in enumerate(right.bits):
            part = self.select(bit, self._times(left, 1 << place), self.fixed(0))
            found = self._sum(found, part)
        return found._replace(low=low, high=high)

    def _times(self, number: Vector, factor: int) -> Vector:
        if factor < 0:
            return self._negative(self._times(number, -factor))
        found = self.fixed(0)
        shift = 0
        while factor >> shift:
            if factor >> shift & 1:
                bits = (self.false,) * shift + number.bits
                shifted = Vector(number.offset << shift, bits, number.low << shift, number.high << shift)
                found = self._sum(found, shifted)
            shift += 1
        return found
