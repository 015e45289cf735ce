"""The order in which work is best done: blocks before those that they lead to, as far as a story goes forward.

It is the reverse postorder of a depth-first walk over the blocks (Kam and Ullman, "Global Data Flow Analysis and
Iterative Algorithms", 1976), calls and what comes after them included.
"""

from collections.abc import Sequence

from ifplay.check.routines import Back, Choose, Enter, Leave, Onward, Over, Roll, Routines, Test
from ifplay.model.graph import Menu, Place, choices


class Order:
    """The order of a story's blocks; `places`, if given, is another one to go by."""

    def __init__(self, routines: Routines, places: Sequence[Place] | None = None) -> None:
        self._blocks = routines.graph.blocks
        self._costs: dict[Place, int] = {}
        self._number = [0] * len(routines)
        for position, place in enumerate(_postorder(routines)[::-1] if places is None else places):
            self._number[place] = position + 1

    def rank(self, place: Place, calls: tuple[Place, ...]) -> tuple[float, ...]:
        """Where a location stands: inside a call, it comes before the block that the call comes back to."""
        if not calls:
            return (float(self._number[place]),)
        return (*(self._number[back] - 0.5 for back in calls), float(self._number[place]))

    def cost(self, place: Place) -> int:
        """What passing the block counts as, in the budget of a turn (`runtime.budgets`)."""
        cost = self._costs.get(place)
        if cost is None:
            block = self._blocks[place]
            cost = 1 + len(block.steps)
            if isinstance(block.exit, Menu):
                cost += sum(1 for _ in choices(block.exit.entries))
            self._costs[place] = cost
        return cost


def leads_to(leave: Leave) -> tuple[Place, ...]:
    """The blocks that may come next, and for a call also the one it comes back to."""
    match leave:
        case Onward(target):
            return (target,)
        case Test(_, _, then, otherwise):
            return (then, otherwise)
        case Enter(_, entry, back):
            return (entry,) if back is None else (entry, back)
        case Choose(offers, _, _, otherwise):
            targets = tuple(offer.target for offer in offers)
            return targets if otherwise is None else (*targets, otherwise)
        case Roll(next=next):
            return (next,)
        case Back() | Over():
            return ()


def _postorder(routines: Routines) -> list[Place]:
    start = routines.start.entry
    seen = {start}
    found: list[Place] = []
    pending = [(start, iter(_last_first(routines, start)))]
    while pending:
        place, rest = pending[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                pending.append((target, iter(_last_first(routines, target))))
                break
        else:
            pending.pop()
            found.append(place)
    return found


def _last_first(routines: Routines, place: Place) -> tuple[Place, ...]:
    """So that what is first in the source comes first in the order, too."""
    return leads_to(routines[place].leave)[::-1]
