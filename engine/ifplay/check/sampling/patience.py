"""How long a turn may be before the ordinary runtime has to say whether it ever ends.

A turn that comes to no choice goes round in a circle of blocks, and every circle has a block at its head: one that a
depth-first walk comes back to while it is still under way there. Passing a head costs as much as the longest way from
one to the next, so that what a reader was charged is never less than what the turn used of its budget
(`runtime.budgets`) up to the last head.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ifplay.check.order import Order
from ifplay.check.routines import Back, Choose, Enter, Onward, Over, Roll, Routines, Test
from ifplay.model.graph import Call, Place
from ifplay.runtime.budgets import MOST_STEPS

MOST = MOST_STEPS // 4
"""Nobody is charged more than that without being looked at: up to the next head it can be as much again, and half of
the budget is left."""

LONG = 1_000
ROUNDS = 8
"""A turn is looked at when it was charged that much, and went round so often."""


class Tolls(NamedTuple):
    """What passing a block charges (others charge nothing), and how much makes a turn long."""

    charged: Mapping[Place, int]
    long: int


def tolls(routines: Routines, order: Order) -> Tolls:
    """Those of a story."""
    graph = _Passing(routines)
    heads: set[Place] = set()
    longest: dict[Place, int] = {}
    for place in graph.inner_first(heads):
        onward = [longest[other] for other in graph.after(place) if other not in heads and other in longest]
        longest[place] = order.cost(place) + max(onward, default=0)
    stretch = max(longest.values(), default=0)
    if stretch <= MOST:
        return Tolls(dict.fromkeys(heads, stretch), min(max(LONG, ROUNDS * stretch), MOST))
    return Tolls({place: order.cost(place) for place in range(len(routines))}, MOST)


class _Passing:
    """Which blocks follow each other within a turn; a return may lead to any block that is come back to."""

    def __init__(self, routines: Routines) -> None:
        self.routines = routines
        called: list[Place] = []
        for block in routines.graph.blocks:
            if isinstance(block.exit, Call):
                called.append(block.exit.next)
        self.called = tuple(dict.fromkeys(called))

    def after(self, place: Place) -> tuple[Place, ...]:
        match self.routines[place].leave:
            case Onward(target):
                return (target,)
            case Test(_, _, then, otherwise):
                return (then, otherwise)
            case Enter(_, entry, _):
                return (entry,)
            case Choose(otherwise=otherwise):
                return () if otherwise is None else (otherwise,)
            case Back():
                return self.called
            case Roll() | Over():
                return ()

    def inner_first(self, heads: set[Place]) -> Iterator[Place]:
        """All blocks, each after those that follow it, heads left aside; these are found on the way."""
        done: set[Place] = set()
        for root in range(len(self.routines)):
            if root in done:
                continue
            under_way = {root}
            pending = [(root, iter(self.after(root)))]
            while pending:
                place, rest = pending[-1]
                for other in rest:
                    if other in under_way:
                        heads.add(other)
                    elif other not in done:
                        under_way.add(other)
                        pending.append((other, iter(self.after(other))))
                        break
                else:
                    pending.pop()
                    under_way.discard(place)
                    done.add(place)
                    yield place
