"""The slots that something hangs on: what no condition can ever read, readers need not remember.

Backwards over the assignments, without looking where they stand (a slice, after Weiser, "Program Slicing", 1981).
"""

from collections.abc import Iterable, Sequence

from ifplay.check.columns import number
from ifplay.check.routines import Ask, Choose, Enter, Leave, Routines, Store, Test
from ifplay.check.sampling.ready import Count
from ifplay.check.slots import Slot
from ifplay.check.terms import reads


def bearing(routines: Routines) -> frozenset[int]:
    """The slots that decide where readers go, what they are asked, and which numbers leave their range."""
    found = _Slice(routines.slots.all)
    for place in range(len(routines)):
        routine = routines[place]
        found.steps(routine.steps, asking=True)
        for _, term in routine.promised:
            found.asked |= reads(term)
        found.leave(routine.leave, asking=True)
    return found.all(routines)


def deciding(routines: Routines, slots: Sequence[Slot], steps: Iterable[Ask | Store | Count]) -> frozenset[int]:
    """The slots that decide where readers go and what they read, which the steps count. They are some of `slots`."""
    found = _Slice(slots)
    found.steps(steps, asking=False)
    for place in range(len(routines)):
        found.leave(routines[place].leave, asking=False)
    return found.all(routines)


class _Slice:
    def __init__(self, slots: Sequence[Slot]) -> None:
        self.slots = slots
        self.asked: set[int] = set()
        self.made_from: dict[int, set[int]] = {}

    def steps(self, steps: Iterable[Ask | Store | Count], *, asking: bool) -> None:
        for step in steps:
            match step:
                case Count(value):
                    self.asked |= reads(value)
                case Ask(_, guard, asked):
                    if asking:
                        self.asked |= reads(guard) | reads(asked)
                case Store(slot, value, least, greatest, spot):
                    self.made_from.setdefault(slot, set()).update(reads(value))
                    if asking and spot is not None:
                        known = number(value, self.slots)
                        if known.low < least or known.high > greatest:
                            self.asked |= reads(value)

    def leave(self, leave: Leave, *, asking: bool) -> None:
        match leave:
            case Test(asked=asked):
                self.asked |= reads(asked)
            case Choose(offers, asks, texts):
                for offer in offers:
                    self.asked |= reads(offer.open)
                self.steps((*asks, *texts), asking=asking)
            case Enter(count):
                self.steps((count,), asking=asking)
            case _:
                pass

    def all(self, routines: Routines) -> frozenset[int]:
        self.steps((routines.start.count,), asking=False)
        pending = list(self.asked)
        while pending:
            for slot in self.made_from.get(pending.pop(), ()):
                if slot not in self.asked:
                    self.asked.add(slot)
                    pending.append(slot)
        return frozenset(self.asked)
