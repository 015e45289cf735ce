"""A story explored: every state found, as far as a budget lasts, and all moves between them."""

from dataclasses import dataclass

from ifplay.check.arrays.expanding import Found
from ifplay.check.arrays.explorer import Search
from ifplay.check.arrays.linking import Linker
from ifplay.check.arrays.setting import Setting
from ifplay.check.budget import MIB, Budget, memory_used
from ifplay.check.judging import judged
from ifplay.check.lens import Lens
from ifplay.check.liveness import liveness
from ifplay.check.rehearsal import Rehearsal
from ifplay.check.remembered import Remembered
from ifplay.check.seen import Seen
from ifplay.check.slots import Slots
from ifplay.check.stategraph import StateGraph
from ifplay.check.targets import Spot
from ifplay.check.visits import enough
from ifplay.model.graph import Assign, Dice, Graph
from ifplay.model.types import Number

STATE = 40
MOVE = 20
"""Bytes that the graph takes for each state, and for each move between two, about."""

MANY = 50_000
"""Of a search that was stopped, so many states are linked at most."""


@dataclass(frozen=True, slots=True)
class Explored:
    """What a search has seen, the graph of its states, and the numbers of which it may have missed values."""

    seen: Seen
    graph: StateGraph
    missed: frozenset[str]


def setting(rehearsed: Rehearsal, watched: frozenset[str] = frozenset()) -> Setting:
    """The story as the search takes it. The values of `watched` variables count as something that is asked for."""
    graph = rehearsed.graph
    remembered = Remembered(graph)
    live = liveness(graph, remembered, watched)
    most = enough(graph, watched)
    slots = Slots(graph, remembered, most)
    return Setting(graph, slots, live, Lens(graph, slots.layout, remembered, live, most).same, watched)


def explore(story: Graph, rehearsed: Rehearsal, budget: Budget, watched: frozenset[str] = frozenset()) -> Explored:
    """Search a story on arrays, and see what that shows."""
    whole = setting(rehearsed, watched)
    found = Search(whole, budget).run()
    if found.stopped is None and budget.memory is not None:
        needed = memory_used(found.states) + STATE * found.states + MOVE * found.transitions
        if needed > budget.memory * MIB:
            found.stopped = "memory"
    linked = found
    if found.stopped is not None and found.states > MANY:
        # What is known of so many states is kept, but to show it the nearest of them must do.
        found.locations.clear()
        linked = Search(whole, Budget(MANY), levels=MANY).run()
    graph = Linker(whole, linked, story).graph()
    seen = Seen(
        story,
        rehearsed.ways_out,
        exhausted=found.stopped is None,
        stopped=found.stopped,
        states=found.states + len(found.faults),
        transitions=found.transitions,
        blocks=found.passed.blocks,
        asked=found.passed.asked,
        taken=found.passed.taken,
        ranges=_ranges(story, found),
    )
    judged(graph, seen)
    return Explored(seen, graph, frozenset(assigned(story, spot) for spot in found.passed.missed))


def _ranges(story: Graph, found: Found) -> dict[str, tuple[int, int]]:
    """The least and the greatest value that each number held."""
    ranges: dict[str, tuple[int, int]] = {}
    kinds: dict[str, Number] = {}
    for variable in story.variables:
        if isinstance(variable.type, Number) and isinstance(variable.start, int):
            ranges[variable.name] = variable.start, variable.start
            kinds[variable.name] = variable.type
    for spot, (low, high) in found.passed.assigned.items():
        name = assigned(story, spot)
        kind = kinds[name]
        least, most = ranges[name]
        ranges[name] = min(least, max(low, kind.low)), max(most, min(high, kind.high))
    return ranges


def assigned(story: Graph, spot: Spot) -> str:
    """The variable that is assigned there."""
    place, position = spot
    block = story.blocks[place]
    step = block.exit if position < 0 else block.steps[position]
    assert isinstance(step, Assign | Dice)
    return step.variable
