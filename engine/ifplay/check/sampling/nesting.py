"""An order of blocks for readers who wait for each other: what is gone round in together stands together.

A weak topological order (F. Bourdoncle, "Efficient chaotic iteration strategies with widenings", 1993): strongly
connected parts in the order of the story, and inside of each its head first, then the rest ordered in the same way. A
reverse postorder alone may put a way back, such as the body of a choice that leads to its own menu, at the very end.
"""

from collections.abc import Sequence

from ifplay.check.components import components
from ifplay.check.order import leads_to
from ifplay.check.routines import Routines
from ifplay.model.graph import Place

DEEP = 8
"""Parts in parts deeper than this are left in the order in which a walk finds them."""


def nested_order(routines: Routines) -> list[Place]:
    """The blocks that a story leads to, in that order."""
    after = [leads_to(routines[place].leave) for place in range(len(routines))]
    found: list[Place] = []
    pending: list[tuple[Sequence[Place], int] | Place] = [(_reached(after, routines.start.entry), 0)]
    while pending:
        item = pending.pop()
        if isinstance(item, Place):
            found.append(item)
            continue
        places, depth = item
        for part in _parts(places, after):  # the last first, so that the first is taken from the end
            if len(part) == 1:
                pending.append(part[0])
            elif depth == DEEP:
                pending += reversed(part)
            else:
                pending += [(part[1:], depth + 1), part[0]]
    return found


def _parts(places: Sequence[Place], after: Sequence[Sequence[Place]]) -> list[list[Place]]:
    """The strongly connected parts of these blocks, each before those that lead to it, members in the same order as
    here."""
    number = {place: position for position, place in enumerate(places, 1)}
    edges = [[(position, 1) for position in range(len(places), 0, -1)]]
    for place in places:
        edges.append([(number[target], 1) for target in reversed(after[place]) if target in number])
    # What the walk tries last is finished last, and comes first, so that it must begin at the end.
    parts = components(edges)[:-1]
    return [[places[position - 1] for position in sorted(part)] for part in parts]


def _reached(after: Sequence[Sequence[Place]], start: Place) -> list[Place]:
    found: dict[Place, None] = {}
    pending = [start]
    while pending:
        place = pending.pop()
        if place not in found:
            found[place] = None
            pending += reversed(after[place])
    return list(found)
