"""What a way of the net does to sets of states: images forwards, and weakest preconditions backwards.

Forwards, a stored constant replaces the digits; anything else is a relation between digits before and after.
Backwards, what is stored is put in place of the slot (Dijkstra, "Guarded commands, nondeterminacy and formal
derivation of programs", 1975). Images are taken without a relation for the whole way: it stores little and keeps much.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ifplay.check.routines import Roll, Store
from ifplay.check.symbolic.encoding import Encoding
from ifplay.check.symbolic.net import Net, Way
from ifplay.check.symbolic.vectors import Vector
from ifplay.check.terms import YES, Fixed, reads

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function
    from oxidd.bcdd import BCDDSubstitution as Substitution

Change = Callable[["Function"], "Function"]


class Firing:
    """The ways of a net as functions on sets of states, each made when it is first needed."""

    def __init__(self, net: Net, encoding: Encoding) -> None:
        self.net = net
        self.encoding = encoding
        self.used = net.used()
        self._images: dict[int, Change] = {}
        self._origins: dict[int, Change] = {}
        self._steps: dict[Store, Change] = {}
        self._undone: dict[Store, Substitution] = {}

    def image(self, way: Way, states: "Function") -> "Function":
        """Where the way leads to from some states of its source: states of its target."""
        change = self._images.get(way.number)
        if change is None:
            change = self._images[way.number] = self._image(way)
        return change(states)

    def origin(self, way: Way, states: "Function") -> "Function":
        """From where the way leads to some states of its target; not all of them need be reached."""
        change = self._origins.get(way.number)
        if change is None:
            change = self._origins[way.number] = self._origin(way)
        return change(states)

    def started(self) -> "Function":
        """The state of point 0 in which every playthrough begins."""
        return self.first(self.net.points[0].live & self.used)

    def first(self, mask: int) -> "Function":
        """The states in which those slots hold what they do in the beginning: the first scene has been entered."""
        count = self.net.routines.start.count
        found = self.encoding.started(mask & ~(1 << count.slot))
        return found & self.encoding.held([(count.slot, min(1, count.greatest))]) if mask >> count.slot & 1 else found

    def open(self, way: Way) -> "Function":
        """Where the way can be taken."""
        return self.encoding.truth(way.guard)

    def stored(self, number: Vector, store: Store) -> Vector:
        """What is stored when the term has that value."""
        ends = self.encoding.slots[store.slot]
        return self.encoding.arithmetic.kept(number, store.least, min(store.greatest, ends.high))

    # Forwards

    def _image(self, way: Way) -> Change:
        encoding, diagrams = self.encoding, self.encoding.diagrams
        guard = diagrams.true if way.guard == YES else encoding.truth(way.guard)
        there = self.net.points[way.target].live
        gone = self.net.points[way.source].live & self.used
        for store in way.stores:
            gone |= 1 << store.slot
        gone &= ~there
        if all(isinstance(store.value, Fixed) for store in way.stores):
            written = 0
            values: dict[int, int] = {}
            for store in way.stores:
                assert isinstance(store.value, Fixed)
                written |= 1 << store.slot
                values[store.slot] = min(max(store.value.value, store.least), store.greatest)
            after = encoding.held((slot, value) for slot, value in values.items() if there >> slot & 1)
            if (shown := self._shown(way)) is not None:
                assert way.roll is not None
                written |= 1 << way.roll.slot
                after = after & shown
            cube = encoding.cube(gone | written)
            if way.guard == YES:
                return lambda states: states.exists(cube) & after
            return lambda states: diagrams.meeting(states, guard, cube) & after
        steps = [self.step(store) for store in way.stores]
        cube = encoding.cube(gone)

        def image(states: "Function") -> "Function":
            found = states & guard
            for step in steps:
                found = step(found)
            return found.exists(cube)

        return image

    def step(self, store: Store) -> Change:
        """What storing that does to a set of states."""
        change = self._steps.get(store)
        if change is None:
            change = self._steps[store] = self._step(store)
        return change

    def _step(self, store: Store) -> Change:
        encoding, diagrams = self.encoding, self.encoding.diagrams
        slot = store.slot
        cube = encoding.cube(1 << slot)
        made = self.stored(encoding.vector(store.value), store)
        digits = encoding.arithmetic.digits(made, encoding.slots[slot].low, encoding.width(slot))
        itself = slot in reads(store.value)
        variables = encoding.after[slot] if itself else encoding.digits[slot]
        relation = diagrams.true
        for variable, digit in zip(variables, digits, strict=True):
            relation = relation & diagrams.variable(variable).equiv(digit)
        if not itself:
            return lambda states: states.exists(cube) & relation
        renamed = diagrams.substitution(zip(variables, encoding.bits[slot], strict=True))
        return lambda states: diagrams.meeting(states, relation, cube).substitute(renamed)

    def _shown(self, way: Way) -> "Function | None":
        """What a die that is rolled can leave in its slot; None where that is forgotten at once."""
        roll = way.roll
        if roll is None or not self.net.points[way.target].live >> roll.slot & 1:
            return None
        return self.encoding.between(roll.slot, kept(roll, roll.low), kept(roll, roll.high))

    # Backwards

    def _origin(self, way: Way) -> Change:
        guard = None if way.guard == YES else self.encoding.truth(way.guard)
        back = [self.undoing(store) for store in reversed(way.stores)]
        shown = self._shown(way)
        if shown is not None:
            assert way.roll is not None
            rolled, cube = shown, self.encoding.cube(1 << way.roll.slot)
            return lambda states: self.encoding.diagrams.meeting(states, rolled, cube)

        def origin(states: "Function") -> "Function":
            for substitution in back:
                states = states.substitute(substitution)
            return states if guard is None else states & guard

        return origin

    def undoing(self, store: Store) -> "Substitution":
        """What puts the stored value in place of the slot."""
        known = self._undone.get(store)
        if known is None:
            encoding = self.encoding
            made = self.stored(encoding.vector(store.value), store)
            digits = encoding.arithmetic.digits(made, encoding.slots[store.slot].low, encoding.width(store.slot))
            pairs = zip(encoding.digits[store.slot], digits, strict=True)
            known = self._undone[store] = encoding.diagrams.substitution(pairs)
        return known

    def before(self, stores: Sequence[Store], states: "Function") -> "Function":
        """From where storing all that, in order, leads to those states."""
        for store in reversed(stores):
            states = states.substitute(self.undoing(store))
        return states

    def rolled(self, way: Way, value: int, states: "Function") -> "Function":
        """From where that roll of the die leads to some states of the target."""
        roll = way.roll
        assert roll is not None
        if not self.net.points[way.target].live >> roll.slot & 1:
            return states
        showing = self.encoding.held([(roll.slot, kept(roll, value))])
        return self.encoding.diagrams.meeting(states, showing, self.encoding.cube(1 << roll.slot))


def kept(roll: Roll, value: int) -> int:
    """What is stored when the die shows that."""
    return min(max(value, roll.least), roll.greatest)


def showing(roll: Roll, stored: int) -> int:
    """What the die may have shown when that is stored."""
    return min(max(stored, roll.low), roll.high)
