"""Constant propagation: what may have changed by the time a playthrough comes to a place.

Every slot begins with one known value, and most of a story passes before most slots are written for the first time.
Forwards over the blocks, for each the mask of slots that may have been written on some way to it; a condition that
reads none of them has a known outcome, and the side it never takes passes nothing on (conditional constants: Wegman
and Zadeck, "Constant Propagation with Conditional Branches", 1991, for constants that are the first values). Storing
the first value again changes nothing. What is not in the mask is no part of a state there: it is the same in all of
them, so that nothing found by a search without it differs.

A called scene passes on to all places that call it: sound, and enough.
"""

from collections import deque
from collections.abc import Iterable

from ifplay.check.routines import Ask, Back, Choose, Enter, Offer, Onward, Over, Roll, Routines, Store, Test
from ifplay.check.terms import Every, Fixed, Held, Inverse, Ordered, Reckoned, Some, Term, Total, reckon, stands
from ifplay.model.graph import Call, Place


class Changing:
    """For each place the slots that may have changed on entering it (`entering`) and while a playthrough stands there
    (`standing`), as masks; None where nothing leads to."""

    def __init__(self, routines: Routines) -> None:
        self.routines = routines
        self.slots = routines.slots.all
        count = len(routines)
        self.entering: list[int | None] = [None] * count
        self.standing: list[int] = [0] * count
        self._continuations: dict[str, list[Place]] = {}
        self._returning: dict[str, int] = {}
        for block in routines.graph.blocks:
            if isinstance(block.exit, Call):
                self._continuations.setdefault(block.exit.scene, []).append(block.exit.next)
        self._waiting: deque[Place] = deque()
        self._queued: set[Place] = set()
        start = routines.start
        self._pass(start.entry, 1 << start.count.slot)
        while self._waiting:
            place = self._waiting.popleft()
            self._queued.discard(place)
            self._leave(place)

    def _pass(self, place: Place, mask: int) -> None:
        known = self.entering[place]
        if known is None or mask & ~known:
            self.entering[place] = mask | (known or 0)
            if place not in self._queued:
                self._queued.add(place)
                self._waiting.append(place)

    def _leave(self, place: Place) -> None:
        routine = self.routines[place]
        entering = self.entering[place]
        assert entering is not None
        mask = self._stored(routine.steps, entering)
        match routine.leave:
            case Onward(target):
                self._pass(target, mask)
            case Test(_, asked, then, otherwise):
                known = self._known(asked, mask)
                if known != 0:
                    self._pass(then, mask)
                if known is None or known == 0:
                    self._pass(otherwise, mask)
            case Enter(count, entry, back):
                scene = self.routines.graph.blocks[entry].scene
                if back is not None and scene in self._returning:
                    self._pass(back, self._returning[scene] | mask)
                self._pass(entry, self._stored((count,), mask))
            case Back():
                known_mask = self._returning.get(routine.scene, 0) | mask
                self._returning[routine.scene] = known_mask
                for back in self._continuations.get(routine.scene, ()):
                    self._pass(back, known_mask)
            case Roll(slot, next=next):
                self.standing[place] = mask
                self._pass(next, mask | 1 << slot)
            case Choose(offers, _, texts, otherwise):
                self.standing[place] = self._stored(texts, mask)
                if otherwise is not None:
                    self._pass(otherwise, mask)
                for offer in offers:
                    self._offer(offer, self.standing[place])
            case Over():
                self.standing[place] = mask

    def _offer(self, offer: Offer, mask: int) -> None:
        if self._known(offer.open, mask) == 0:
            return
        self._pass(offer.target, mask if offer.mark is None else mask | 1 << offer.mark)

    def _stored(self, steps: Iterable[Ask | Store], mask: int) -> int:
        for step in steps:
            if isinstance(step, Store) and not mask >> step.slot & 1:
                known = self._known(step.value, mask)
                if known is not None:
                    known = min(max(known, step.least), step.greatest)
                if known != self.slots[step.slot].start:
                    mask |= 1 << step.slot
        return mask

    def _known(self, term: Term, mask: int) -> int | None:
        """The value of a term where only the slots of the mask may have changed; None where it hangs on those."""
        match term:
            case Fixed(value):
                return value
            case Held(slot):
                return None if mask >> slot & 1 else self.slots[slot].start
            case Every(terms) | Some(terms):
                decisive = 0 if isinstance(term, Every) else 1
                values = [self._known(one, mask) for one in terms]
                if decisive in values:
                    return decisive
                return None if None in values else 1 - decisive
            case Inverse(inner):
                inside = self._known(inner, mask)
                return None if inside is None else 1 - inside
            case Total(slots):
                if any(mask >> slot & 1 for slot in slots):
                    return None
                return sum(self.slots[slot].start for slot in slots)
            case Ordered(_, left, right) | Reckoned(_, left, right):
                one, other = self._known(left, mask), self._known(right, mask)
                if one is None or other is None:
                    return None
                return (
                    int(stands(term.operator, one, other))
                    if isinstance(term, Ordered)
                    else (reckon(term.operator, one, other))
                )
