"""Where a playthrough can stand: each menu, die or ending together with the calls that are pending there.

The calls are a number, that of a *context*: a story's calls do not nest in each other, so that there are few. What
conditions say is not looked at, so that these may be more than a playthrough ever gets to.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ifplay.model.graph import (
    Branch,
    Call,
    Dice,
    End,
    Graph,
    Jump,
    Menu,
    Next,
    Place,
    Return,
    choices,
)

Calls = tuple[Place, ...]
Spot = tuple[Place, Calls]

MOST_SPOTS = 200_000


class Untranslatable(ValueError):
    """The story cannot be told to SPIN, and why."""


@dataclass(frozen=True, slots=True)
class Locations:
    """`contexts` numbers the pending calls; `standing` where a playthrough can stop by itself; `stray` the returns
    without a call, which are stops, too. `at` has the contexts in which each block can be met, and `heads` the blocks
    that a turn has to come by to go round in a circle."""

    contexts: dict[Calls, int]
    standing: dict[Spot, int]
    stray: dict[Place, int]
    at: dict[Place, list[Calls]]
    heads: frozenset[Place]

    @property
    def endless(self) -> int:
        """The location of every turn that does not end: one after all others."""
        return len(self.standing) + len(self.stray)


def locations(graph: Graph) -> Locations:
    """All of a story; raises `Untranslatable` when there are too many."""
    entries = {scene.id: scene.entry for scene in graph.scenes}
    start: Spot = entries[graph.start], ()
    found: dict[Spot, None] = {start: None}
    pending = [start]
    while pending:
        place, calls = pending.pop()
        for spot in (*_passed(graph, entries, place, calls), *_moved(graph, place, calls)):
            if spot not in found:
                if len(found) == MOST_SPOTS:
                    raise Untranslatable(f"its calls nest in more than {MOST_SPOTS} ways")
                found[spot] = None
                pending.append(spot)
    contexts: dict[Calls, int] = {(): 0}
    at: dict[Place, list[Calls]] = {}
    standing: dict[Spot, int] = {}
    stray: dict[Place, int] = {}
    for place, calls in found:
        contexts.setdefault(calls, len(contexts))
        at.setdefault(place, []).append(calls)
        if isinstance(graph.blocks[place].exit, Menu | Dice | End):
            standing[place, calls] = len(standing)
    for place, its in at.items():
        if isinstance(graph.blocks[place].exit, Return) and () in its:
            stray[place] = len(standing) + len(stray)
    return Locations(contexts, standing, stray, at, _heads(graph, entries, list(found)))


def _passed(graph: Graph, entries: dict[str, Place], place: Place, calls: Calls) -> Iterator[Spot]:
    """Where the same turn can go on."""
    match graph.blocks[place].exit:
        case Menu(otherwise=otherwise):
            if otherwise is not None:
                yield otherwise, calls
        case Branch(_, then, otherwise):
            yield then, calls
            yield otherwise, calls
        case Next(next):
            yield next, calls
        case Jump(scene):
            yield entries[scene], ()
        case Call(scene, next):
            if len(calls) < len(graph.scenes):
                yield entries[scene], (*calls, next)
        case Return():
            if calls:
                yield calls[-1], calls[:-1]
        case Dice() | End():
            pass


def _moved(graph: Graph, place: Place, calls: Calls) -> Iterator[Spot]:
    """Where a move leads."""
    exit = graph.blocks[place].exit
    if isinstance(exit, Menu):
        for choice in choices(exit.entries):
            yield choice.target, calls
    elif isinstance(exit, Dice):
        yield exit.next, calls


def _heads(graph: Graph, entries: dict[str, Place], spots: list[Spot]) -> frozenset[Place]:
    """The blocks that a search depth first comes back to while it is not done with them."""
    heads: set[Place] = set()
    done: dict[Spot, bool] = {}
    for first in spots:
        if first in done:
            continue
        done[first] = False
        way = [(first, _passed(graph, entries, *first))]
        while way:
            spot, onward = way[-1]
            for other in onward:
                if other not in done:
                    done[other] = False
                    way.append((other, _passed(graph, entries, *other)))
                    break
                if not done[other]:
                    heads.add(other[0])
            else:
                done[spot] = True
                way.pop()
    return frozenset(heads)
