"""Copy propagation: which slots hold the same as another one, wherever a playthrough comes to a place.

Forwards over the blocks: `x = y` makes them the same, any later assignment to one of them ends that, and where ways
meet, what holds on all of them is kept (available copies: Aho, Lam, Sethi and Ullman, "Compilers", 2nd edition, 9.2).
Of a state one of the two is enough: the other is read off it, so that nothing is lost.

A called scene passes on to all places that call it: sound, and enough.
"""

from collections import deque
from collections.abc import Iterable, Mapping

from ifplay.check.routines import Ask, Back, Choose, Enter, Onward, Over, Roll, Routines, Store, Test
from ifplay.check.terms import Held
from ifplay.model.graph import Call, Place

Copies = Mapping[int, int]
"""For each slot that is a copy, the slot it is the same as, which is none itself."""

NO_COPIES: Copies = {}


class Copying:
    """For each place the copies there are while a playthrough stands there (`standing`)."""

    def __init__(self, routines: Routines) -> None:
        self.routines = routines
        self.slots = routines.slots.all
        self.standing: dict[Place, Copies] = {}
        self._entering: dict[Place, Copies] = {}
        self._continuations: dict[str, list[Place]] = {}
        self._returning: dict[str, Copies] = {}
        if not self._any():
            return
        for block in routines.graph.blocks:
            if isinstance(block.exit, Call):
                self._continuations.setdefault(block.exit.scene, []).append(block.exit.next)
        self._waiting: deque[Place] = deque()
        self._queued: set[Place] = set()
        self._pass(routines.start.entry, NO_COPIES)
        while self._waiting:
            place = self._waiting.popleft()
            self._queued.discard(place)
            self._leave(place)

    def _any(self) -> bool:
        """Whether anything is ever copied."""
        return any(
            isinstance(step, Store) and isinstance(step.value, Held)
            for place in range(len(self.routines))
            for step in self.routines[place].steps
        )

    def _pass(self, place: Place, copies: Copies) -> None:
        known = self._entering.get(place)
        met = copies if known is None else _met(known, copies)
        if known is None or met != known:
            self._entering[place] = met
            if place not in self._queued:
                self._queued.add(place)
                self._waiting.append(place)

    def _leave(self, place: Place) -> None:
        routine = self.routines[place]
        copies = self._stored(routine.steps, self._entering[place])
        match routine.leave:
            case Onward(target):
                self._pass(target, copies)
            case Test(_, _, then, otherwise):
                self._pass(then, copies)
                self._pass(otherwise, copies)
            case Enter(count, entry, back):
                scene = self.routines.graph.blocks[entry].scene
                if back is not None and scene in self._returning:
                    self._pass(back, self._returning[scene])
                self._pass(entry, self._stored((count,), copies))
            case Back():
                known = self._returning.get(routine.scene)
                met = self._returning[routine.scene] = copies if known is None else _met(known, copies)
                for back in self._continuations.get(routine.scene, ()):
                    self._pass(back, met)
            case Roll(slot, next=next):
                self.standing[place] = copies
                self._pass(next, _ended(copies, slot))
            case Choose(offers, _, texts, otherwise):
                if otherwise is not None:
                    self._pass(otherwise, copies)
                standing = self.standing[place] = self._stored(texts, copies)
                for offer in offers:
                    self._pass(offer.target, standing if offer.mark is None else _ended(standing, offer.mark))
            case Over():
                self.standing[place] = copies

    def _stored(self, steps: Iterable[Ask | Store], copies: Copies) -> Copies:
        for step in steps:
            if not isinstance(step, Store):
                continue
            source = copies.get(step.value.slot, step.value.slot) if isinstance(step.value, Held) else step.slot
            copies = _ended(copies, step.slot)
            if source != step.slot and self._fits(source, step):
                copies = {**copies, step.slot: source}
        return copies

    def _fits(self, source: int, store: Store) -> bool:
        """Whether all that the source can hold is stored as it is."""
        one = self.slots[source]
        return store.least <= one.low and one.high <= store.greatest


def _met(one: Copies, other: Copies) -> Copies:
    """What holds on both ways."""
    return {slot: source for slot, source in one.items() if other.get(slot) == source}


def _ended(copies: Copies, slot: int) -> Copies:
    """What is left once the slot holds something else."""
    if slot not in copies and slot not in copies.values():
        return copies
    return {one: source for one, source in copies.items() if slot not in (one, source)}
