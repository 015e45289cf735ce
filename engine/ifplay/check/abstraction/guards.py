"""What stands before the changing of a slot: which slots the offers and tests read behind which it is stored.

Where one of several conditions is to be followed, the one that is hardest to meet tells most, and soonest ("fail
first": Haralick and Elliott, "Increasing tree search efficiency for constraint satisfaction problems", 1980): one that
hangs together with what is followed already, else one that is guarded at all.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ifplay.check.routines import Choose, Routines, Store, Test
from ifplay.check.terms import Term, reads
from ifplay.model.graph import Place


class Guards:
    """For each slot that is stored right behind an offer or a test, the slots that these read."""

    def __init__(self, routines: Routines) -> None:
        self._guards: dict[int, set[int]] = {}
        for place in range(len(routines)):
            for condition, target in _doors(routines, place):
                before = reads(condition)
                for step in routines[target].steps if before else ():
                    if isinstance(step, Store):
                        self._guards.setdefault(step.slot, set()).update(before - {step.slot})

    def weight(self, slots: AbstractSet[int], kept: AbstractSet[int]) -> tuple[int, int, int]:
        """How little it would tell to follow these slots, too, where some are `kept` already: least is best."""
        new = slots - kept
        beside = any(slot in self._guards.get(one, ()) for one in kept for slot in new)
        behind = sum(len(self._guards.get(slot, ())) for slot in new)
        return len(new), -beside, -behind


def _doors(routines: Routines, place: Place) -> Iterator[tuple[Term, Place]]:
    """The ways out of a block that take a condition."""
    match routines[place].leave:
        case Test(_, asked, then, otherwise):
            yield asked, then
            yield asked, otherwise
        case Choose(offers):
            for offer in offers:
                yield offer.open, offer.target
        case _:
            pass
