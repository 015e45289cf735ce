"""States as assignments to the variables of diagrams: so many digits for each slot, and terms as diagrams over them.

A slot that is stored as something made from itself has each digit twice, side by side: before and after.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from ifplay.check.slots import ENDLESS, Slot
from ifplay.check.symbolic.diagrams import Diagrams, greatest, least
from ifplay.check.symbolic.limits import Limits
from ifplay.check.symbolic.net import Net
from ifplay.check.symbolic.ordering import ordered_groups
from ifplay.check.symbolic.vectors import Arithmetic, Vector
from ifplay.check.terms import Every, Fixed, Held, Inverse, Ordered, Reckoned, Some, Term, Total, reads

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function

OFTEN = 255
"""Visits that are asked for exactly are counted so far; a playthrough with more is too hard."""


class Encoding:
    """The variables of the slots that a net uses."""

    def __init__(self, net: Net, slots: Sequence[Slot], limits: Limits) -> None:
        self.slots = [replace(slot, high=OFTEN) if slot.high == ENDLESS else slot for slot in slots]
        self.uncounted = [number for number, slot in enumerate(slots) if slot.high == ENDLESS]
        twice = _made_from_themselves(net)
        self.digits: dict[int, list[int]] = {}
        self.after: dict[int, list[int]] = {}
        count = 0
        for group in ordered_groups(net, slots):
            width = max(self.width(slot) for slot in group)
            for slot in group:
                self.digits[slot] = [0] * self.width(slot)
                self.after[slot] = [0] * (self.width(slot) if slot in twice else 0)
            for place in range(width - 1, -1, -1):
                for slot in group:
                    if place < self.width(slot):
                        self.digits[slot][place] = count
                        count += 1
                        if slot in twice:
                            self.after[slot][place] = count
                            count += 1
        self.diagrams = Diagrams(count, limits.nodes)
        self.arithmetic = Arithmetic(self.diagrams, limits)
        self.bits = {slot: [self.diagrams.variable(one) for one in ones] for slot, ones in self.digits.items()}
        self._cubes: dict[int, Function] = {}
        self._truths: dict[Term, Function] = {}

    def width(self, slot: int) -> int:
        """How many digits the slot has."""
        return (self.slots[slot].high - self.slots[slot].low).bit_length()

    def cube(self, mask: int) -> "Function":
        """The variables of those slots."""
        known = self._cubes.get(mask)
        if known is None:
            slots = [slot for slot in self.digits if mask >> slot & 1]
            known = self.diagrams.cube(variable for slot in slots for variable in self.digits[slot])
            self._cubes[mask] = known
        return known

    def held(self, values: Iterable[tuple[int, int]]) -> "Function":
        """The states in which each of those slots holds that value."""
        literals: list[tuple[int, Function]] = []
        for slot, value in values:
            number = value - self.slots[slot].low
            for place, variable in enumerate(self.digits[slot]):
                bit = self.bits[slot][place]
                literals.append((variable, bit if number >> place & 1 else ~bit))
        found = self.diagrams.true
        for _, literal in sorted(literals, key=lambda one: -one[0]):
            found = literal & found
        return found

    def started(self, mask: int) -> "Function":
        """The state in which those slots hold what they start with."""
        return self.held((slot, self.slots[slot].start) for slot in self.digits if mask >> slot & 1)

    def one(self, states: "Function", mask: int) -> "Function":
        """One of the states, of which there are some, on those slots."""
        picked = states.pick_cube()
        assert picked is not None
        values = []
        for slot, variables in self.digits.items():
            if mask >> slot & 1:
                number = sum(1 << place for place, variable in enumerate(variables) if picked[variable])
                values.append((slot, self.slots[slot].low + number))
        return self.held(values)

    def count(self, states: "Function", mask: int) -> int:
        """How many states those are, on those slots."""
        digits = sum(len(variables) for slot, variables in self.digits.items() if mask >> slot & 1)
        return states.sat_count(self.diagrams.variables) >> self.diagrams.variables - digits

    def between(self, slot: int, low: int, high: int) -> "Function":
        """Where the slot holds a number between the two. What its digits could make beyond its range is left out."""
        vector = self.vector(Held(slot))
        vector = vector._replace(high=vector.low + (1 << len(vector.bits)))
        fixed = self.arithmetic.fixed
        return ~self.arithmetic.below(vector, fixed(low)) & ~self.arithmetic.below(fixed(high), vector)

    def least(self, states: "Function", slot: int) -> int:
        """The least the slot holds in one of the states."""
        return self.slots[slot].low + least(states, self.bits[slot])

    def greatest(self, states: "Function", slot: int) -> int:
        """The most the slot holds in one of the states."""
        return self.slots[slot].low + greatest(states, self.bits[slot])

    def truth(self, term: Term) -> "Function":
        """Where the term is not 0."""
        known = self._truths.get(term)
        if known is None:
            known = self._truths[term] = self._truth(term)
        return known

    def _truth(self, term: Term) -> "Function":
        match term:
            case Fixed(value):
                return self.diagrams.true if value else self.diagrams.false
            case Held(slot) if (self.slots[slot].low, self.slots[slot].high) == (0, 1):
                return self.bits[slot][0]
            case Inverse(inner):
                return ~self.truth(inner)
            case Every(terms):
                found = self.diagrams.true
                for one in self._in_order(terms):
                    found = self.truth(one) & found
                return found
            case Some(terms):
                found = self.diagrams.false
                for one in self._in_order(terms):
                    found = self.truth(one) | found
                return found
            case Ordered(operator, left, right):
                return self.arithmetic.compared(operator, self.vector(left), self.vector(right))
            case Held() | Reckoned() | Total():
                return ~self.arithmetic.equal(self.vector(term), self.arithmetic.fixed(0))
            case _:
                assert_never(term)

    def _in_order(self, terms: Sequence[Term]) -> list[Term]:
        """The terms about what stands last in the diagrams first, so that long ones grow from the bottom."""

        def first(term: Term) -> int:
            return min((ones[-1] for slot in reads(term) if (ones := self.digits.get(slot))), default=0)

        return sorted(terms, key=first, reverse=True) if len(terms) > 2 else list(terms)

    def vector(self, term: Term) -> Vector:
        """The term as a number."""
        match term:
            case Fixed(value):
                return self.arithmetic.fixed(value)
            case Held(slot):
                ends = self.slots[slot]
                return Vector(ends.low, tuple(self.bits[slot]), ends.low, ends.high)
            case Total(slots):
                return self.arithmetic.total([self.truth(Held(slot)) for slot in slots])
            case Reckoned(operator, left, right):
                return self.arithmetic.reckoned(operator, self.vector(left), self.vector(right))
            case Inverse() | Every() | Some() | Ordered():
                return self.arithmetic.truth(self.truth(term))
            case _:
                assert_never(term)


def _made_from_themselves(net: Net) -> set[int]:
    found: set[int] = set()
    for way in net.ways:
        found |= {store.slot for store in way.stores if store.slot in reads(store.value)}
    return found
