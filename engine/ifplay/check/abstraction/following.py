"""A trail of the abstraction followed with every value: it shows its target, or where it first cannot be gone on.

What decided otherwise there is traced back to what must be followed, so that the same trail is not found again: of the
slots that the condition reads some that decide it, and what was stored in them on the way, back to the beginning
(dynamic slicing: Agrawal and Horgan, "Dynamic program slicing", 1990).
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple, assert_never

from ifplay.check.abstraction.guards import Guards
from ifplay.check.abstraction.intervals import Reading, ends, reading
from ifplay.check.abstraction.reaching import Edge, Node, Reaching
from ifplay.check.routines import Ask, Back, Choose, Enter, Onward, Over, Roll, Routine, Routines, Store, Test, any_open
from ifplay.check.targets import Target
from ifplay.check.terms import YES, Every, Fixed, Inverse, Some, Term, every, inverse, ordered, reads, some
from ifplay.model.graph import Place
from ifplay.runtime.state import Move, Pick
from ifplay.runtime.state import Roll as Rolled


class Shows(NamedTuple):
    """The trail can be gone, by these moves, and its last block shows the target."""

    moves: tuple[Move, ...]


class Blocked(NamedTuple):
    """The trail cannot be gone: with these slots followed, the abstraction would know."""

    slots: frozenset[int]


class _Decided(Exception):
    """A condition on the way is not as it should be; the slots that decide it."""

    def __init__(self, slots: set[int]) -> None:
        self.slots = slots


class Follower:
    """Follows trails of one search. Where one cannot be gone on, neither can any other that comes by there: the first
    way to each node is the only one."""

    def __init__(self, concrete: "Concrete", search: Reaching) -> None:
        self.concrete = concrete
        self.nodes: Sequence[Node] = search.nodes
        self.kept = frozenset(search.order)
        self.steps = 0
        """Blocks passed."""
        self._blocked: dict[int, Blocked] = {}

    def follow(self, node: int, target: Target) -> Shows | Blocked:
        """Where the trail to a node leads, whose block should show the target. Slots that are followed already are to
        decide, where there is a choice."""
        trail: list[int] = []
        while node >= 0:
            known = self._blocked.get(node)
            if known is not None:
                return known
            trail.append(node)
            node = self.nodes[node].parent
        trail.reverse()
        routines = self.concrete.routines
        walk = _Walk(self.concrete, self.kept)
        walk.begin()
        for number, onward in pairwise(trail):
            edge = self.nodes[onward].edge
            assert edge is not None
            self.steps += 1
            try:
                walk.through(routines[self.nodes[number].here[0]], edge)
            except _Decided as decided:
                blocked = self._blocked[onward] = Blocked(frozenset(walk.sliced(decided.slots)))
                return blocked
        try:
            return Shows(walk.last(self.nodes[trail[-1]].here[0], target))
        except _Decided as decided:
            return Blocked(frozenset(walk.sliced(decided.slots)))


class Concrete:
    """A story with every value known."""

    def __init__(self, routines: Routines) -> None:
        self.routines = routines
        self.slots = routines.slots.all
        self.guards = Guards(routines)
        self._all = {slot: slot for slot in range(len(self.slots))}
        self._readings: dict[Term, Reading] = {}

    def value(self, term: Term, held: Sequence[int | None]) -> tuple[int, int]:
        """What the term lies between, given all values but those that are None."""
        ready = self._readings.get(term)
        if ready is None:
            ready = self._readings[term] = reading(term, self.slots, self._all)
        return ends(ready, held)


class _Walk:
    """One walk. `stored` remembers each slot that was written, with those it was made from."""

    def __init__(self, concrete: Concrete, kept: AbstractSet[int]) -> None:
        self.concrete = concrete
        self.kept = kept
        self.held: list[int | None] = [slot.start for slot in concrete.slots]
        self.stored: list[tuple[int, frozenset[int]]] = []
        self.moves: list[Move] = []

    def begin(self) -> None:
        self._store(self.concrete.routines.start.count)

    # On the way

    def through(self, routine: Routine, edge: Edge) -> None:
        """Pass a block and leave it by that edge."""
        for step in routine.steps:
            if isinstance(step, Store):
                self._store(step)
        match routine.leave, edge.kind:
            case Test(_, asked), "test":
                self._require(asked if edge.value else inverse(asked))
            case Enter(count), "on":
                self._store(count)
            case Choose() as menu, "gone":
                self._require(inverse(any_open(menu)))
            case Choose() as menu, "pick":
                self._stay(menu)
                offer = menu.offers[edge.value]
                self._require(offer.open)
                if offer.mark is not None:
                    self._store(Store(offer.mark, YES, 0, 1))
                self.moves.append(Pick(offer.choice))
            case Roll() as die, "roll":
                self._store(Store(die.slot, Fixed(edge.value), die.least, die.greatest))
                self.moves.append(Rolled(edge.value))
            case ((Onward() | Back()), "on"):
                pass
            case _:
                raise AssertionError(f"{routine.leave} is not left so: {edge}")

    def _stay(self, menu: Choose) -> None:
        for step in menu.texts:
            if isinstance(step, Store):
                self._store(step)

    def _store(self, store: Store) -> None:
        value = self._value(store.value)
        self.held[store.slot] = min(max(value, store.least), store.greatest)
        self.stored.append((store.slot, reads(store.value)))

    def _value(self, term: Term) -> int:
        return self.concrete.value(term, self.held)[0]

    def _require(self, term: Term) -> None:
        if not self._value(term):
            raise _Decided(self._deciding(term))

    # The last block

    def last(self, place: Place, target: Target) -> tuple[Move, ...]:
        """The moves, if the block shows the target in the end."""
        slots: set[int] | None = None
        for term, move in self._goals(place, target):
            if self._value(term):
                return (*self.moves, *move)
            if slots is None:  # where a block asks several times, nothing may be lost but a refinement
                slots = self.sliced(self._deciding(term))
        raise _Decided(slots or set())

    def _goals(self, place: Place, target: Target) -> Iterator[tuple[Term, tuple[Move, ...]]]:
        """One after the other what must hold for the block to show the target, while it is passed; each with the last
        moves that it takes."""
        routine = self.concrete.routines[place]
        kind, key = target
        if kind == "block":
            yield YES, ()
        yield from self._asked(routine.steps, YES, target)
        match routine.leave:
            case Test(number, asked):
                yield from self._asked([Ask(number, YES, asked)], YES, target)
            case Choose() as menu:
                stays = YES if menu.otherwise is None else any_open(menu)
                if kind == "stuck":
                    yield inverse(any_open(menu)), ()
                yield from self._asked(menu.asks, YES, target)
                yield from self._asked(menu.texts, stays, target)
                if kind == "taken":
                    for offer in menu.offers:
                        if offer.choice == key:
                            yield offer.open, (Pick(offer.choice),)
                if kind == "broken":
                    yield from ((every([stays, inverse(holds)]), ()) for one, holds in routine.promised if one == key)
            case Roll() as die:
                outside = die.low if die.low < die.least else die.high
                if target == Target("outside", (place, -1)):
                    yield YES, (Rolled(outside),)
                if kind == "broken":
                    yield from ((inverse(holds), ()) for one, holds in routine.promised if one == key)
            case Over():
                if kind == "end":
                    yield YES, ()
                if kind == "broken":
                    yield from ((inverse(holds), ()) for one, holds in routine.promised if one == key)
            case Back():
                if kind == "stray":
                    yield YES, ()
            case Onward() | Enter():
                pass
            case _:
                assert_never(routine.leave)

    def _asked(
        self, steps: Sequence[Ask | Store], guard: Term, target: Target
    ) -> Iterator[tuple[Term, tuple[Move, ...]]]:
        for step in steps:
            if isinstance(step, Store):
                if step.spot is not None and target == Target("outside", step.spot):
                    low = ordered("<", step.value, Fixed(step.least))
                    high = ordered(">", step.value, Fixed(step.greatest))
                    yield some([low, high]), ()
                self._store(step)
                continue
            if target == Target("asked", 2 * step.number + 1):
                yield every([guard, step.guard, step.asked]), ()
            elif target == Target("asked", 2 * step.number):
                yield every([guard, step.guard, inverse(step.asked)]), ()

    # Why not

    def _deciding(self, term: Term) -> set[int]:
        """Some slots whose values make the term what it is."""
        match term:
            case Inverse(inner):
                return self._deciding(inner)
            case Every(terms) | Some(terms):
                outcome = isinstance(term, Every)
                against = [one for one in terms if bool(self._value(one)) != outcome]
                if against:
                    weight = self.concrete.guards.weight
                    return self._deciding(min(against, key=lambda one: weight(reads(one), self.kept)))
                return set().union(*(self._deciding(one) for one in terms))
            case _:
                return self._least(term)

    def _least(self, term: Term) -> set[int]:
        """The slots of the term without those that make no difference, given the others."""
        known = self.concrete.value(term, self.held)
        held = self.held.copy()
        slots = set(reads(term))
        for slot in sorted(slots, key=lambda one: (one in self.kept, one)):
            value, held[slot] = held[slot], None
            if self.concrete.value(term, held) == known:
                slots.discard(slot)
            else:
                held[slot] = value
        return slots

    def sliced(self, slots: AbstractSet[int]) -> set[int]:
        """The slots, and all those they were made from on the way."""
        found, open = set(slots), set(slots)
        for slot, made_from in reversed(self.stored):
            if slot in open:
                open.discard(slot)
                open |= made_from
                found |= made_from
        return found
