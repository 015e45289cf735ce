"""What is not seen yet although readers come to where it would be: each an aim, with a term that says what it takes.

Where one way only leads to a block, what lets readers pass there counts as well.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ifplay.check.columns import number
from ifplay.check.routines import Ask, Back, Choose, Enter, Onward, Over, Roll, Routines, Store, Test, any_open
from ifplay.check.sampling.sight import Sight
from ifplay.check.targets import Target
from ifplay.check.terms import NO, YES, Fixed, Term, every, inverse, ordered, some
from ifplay.model.graph import Call, Place

FAR = 64
"""So many blocks are looked back over for what lets readers pass."""


class Aim(NamedTuple):
    """A target that is shown at a place where the term is 1."""

    target: Target
    place: Place
    term: Term


class Aims:
    """The aims of a story."""

    def __init__(self, routines: Routines) -> None:
        self.routines = routines
        self._before: list[list[tuple[Place, Term]]] = [[] for _ in range(len(routines))]
        self._join()
        self._all = [aim for place in range(len(routines)) for aim in self._at(place) if aim.term not in (NO, YES)]
        self._towards: dict[Place, frozenset[Place]] = {}

    def open(self, sight: Sight) -> list[Aim]:
        """Those that are not settled; of a sight that wants certain targets only, those that lead on to them."""
        found = [aim for aim in self._all if aim.target not in sight.seen and Target("block", aim.place) in sight.seen]
        if sight.wanted:
            leading = self._leading(sight)
            found = [aim for aim in found if aim.target in sight.left or self._opens(aim) & leading]
        return found

    def term(self, aim: Aim) -> Term:
        """What the aim takes, the conditions on the way to its place included."""
        terms = [aim.term]
        place, passed = aim.place, {aim.place}
        while len(self._before[place]) == 1 and len(passed) < FAR:
            ((place, guard),) = self._before[place]
            if place in passed:
                break
            passed.add(place)
            terms.append(guard)
        return every(terms)

    def towards(self, place: Place) -> frozenset[Place]:
        """The blocks from which the place may be come to."""
        found = self._towards.get(place)
        if found is None:
            found = self._towards[place] = self._backwards({place})
        return found

    def _leading(self, sight: Sight) -> frozenset[Place]:
        """The blocks that are not seen, but lead to one where something wanted may be."""
        goals = {place for place in range(len(self.routines)) if any(one in sight.left for one in self._shown(place))}
        return frozenset(place for place in self._backwards(goals) if Target("block", place) not in sight.seen)

    def _shown(self, place: Place) -> Iterator[Target]:
        routine = self.routines[place]
        yield Target("block", place)
        if isinstance(routine.leave, Over):
            yield Target("end", routine.leave.title)
        if isinstance(routine.leave, Back):
            yield Target("stray", place)
        yield from (aim.target for aim in self._at(place))
        if isinstance(routine.leave, Choose):
            yield from (Target("taken", offer.choice) for offer in routine.leave.offers)

    def _opens(self, aim: Aim) -> frozenset[Place]:
        """The blocks to which whoever gets there goes on."""
        match self.routines[aim.place].leave:
            case Test(condition, _, then, otherwise) if aim.target.kind == "asked":
                if aim.target.key == 2 * condition + 1:
                    return frozenset([then])
                return frozenset([otherwise]) if aim.target.key == 2 * condition else frozenset()
            case Choose(offers, _, _, otherwise):
                if aim.target.kind == "taken":
                    return frozenset(offer.target for offer in offers if offer.choice == aim.target.key)
                return frozenset([otherwise]) if aim.target == Target("block", otherwise) else frozenset()  # type: ignore[list-item]
            case _:
                return frozenset()

    def _backwards(self, goals: set[Place]) -> frozenset[Place]:
        found, pending = set(goals), list(goals)
        while pending:
            for place, _ in self._before[pending.pop()]:
                if place not in found:
                    found.add(place)
                    pending.append(place)
        return frozenset(found)

    def _join(self) -> None:
        """Which blocks lead to which; a return leads to every block that is come back to."""
        blocks = self.routines.graph.blocks
        called = {block.exit.next for block in blocks if isinstance(block.exit, Call)}
        for place in range(len(self.routines)):
            match self.routines[place].leave:
                case Onward(target):
                    ways: list[tuple[Place, Term]] = [(target, YES)]
                case Test(_, asked, then, otherwise):
                    ways = [(then, asked), (otherwise, inverse(asked))]
                case Enter(_, entry, _):
                    ways = [(entry, YES)]
                case Choose(offers, _, _, otherwise) as menu:
                    ways = [(offer.target, offer.open) for offer in offers]
                    if otherwise is not None:
                        ways.append((otherwise, inverse(any_open(menu))))
                case Roll(next=next):
                    ways = [(next, YES)]
                case Back():
                    ways = [(back, YES) for back in called]
                case Over():
                    ways = []
            for target, guard in ways:
                self._before[target].append((place, guard))

    def _at(self, place: Place) -> Iterator[Aim]:
        routine = self.routines[place]
        for step in routine.steps:
            yield from self._step(place, step)
        for promise, term in routine.promised:
            yield Aim(Target("broken", promise), place, inverse(term))
        match routine.leave:
            case Test(condition, asked):
                yield Aim(Target("asked", 2 * condition + 1), place, asked)
                yield Aim(Target("asked", 2 * condition), place, inverse(asked))
            case Choose(offers, asks, texts, otherwise) as menu:
                for one in (*asks, *texts):
                    yield from self._step(place, one)
                for offer in offers:
                    yield Aim(Target("taken", offer.choice), place, offer.open)
                shut = Target("stuck", place) if otherwise is None else Target("block", otherwise)
                yield Aim(shut, place, inverse(any_open(menu)))
            case _:
                pass

    def _step(self, place: Place, step: Ask | Store) -> Iterator[Aim]:
        if isinstance(step, Ask):
            yield Aim(Target("asked", 2 * step.number + 1), place, every([step.guard, step.asked]))
            yield Aim(Target("asked", 2 * step.number), place, every([step.guard, inverse(step.asked)]))
        elif step.spot is not None:
            known = number(step.value, self.routines.slots.all)
            if known.low < step.least or known.high > step.greatest:
                below, above = (
                    ordered("<", step.value, Fixed(step.least)),
                    ordered(">", step.value, Fixed(step.greatest)),
                )
                yield Aim(Target("outside", step.spot), place, some([below, above]))
