"""A story explored: every state found, as far as a budget lasts, and all moves between them."""

import time
from dataclasses import dataclass, replace

from ifplay.check.arrays.expanding import Found
from ifplay.check.arrays.explorer import Search
from ifplay.check.arrays.linking import Linker
from ifplay.check.arrays.setting import Setting
from ifplay.check.beyond import HANDS, Counted, Hands, settled
from ifplay.check.budget import MIB, Budget, memory_used
from ifplay.check.judging import judged
from ifplay.check.lens import Lens
from ifplay.check.liveness import liveness
from ifplay.check.rehearsal import Rehearsal
from ifplay.check.remaining import remaining
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

TRIES = ((300_000, 10.0), (3_000_000, 120.0))
"""When so many states are found, and there are more, for so many seconds it is tried to settle the story without
looking at each."""

SPARED = 0.3
"""The part of the time left that is spared for what is played at random and refuted by abstraction."""

MANY = 50_000
"""Of a search that was stopped, so many states are linked at most."""


@dataclass(frozen=True, slots=True)
class Explored:
    """What is known of a story, the graph of its states, and the numbers of which values may have been missed. Where
    the graph is not `whole`, `counted` has what is known of playthroughs all the same."""

    seen: Seen
    graph: StateGraph
    missed: frozenset[str]
    setting: Setting
    whole: bool = True
    counted: Counted | None = None


def setting(rehearsed: Rehearsal, watched: frozenset[str] = frozenset()) -> Setting:
    """The story as the search takes it. The values of `watched` variables count as something that is asked for."""
    graph = rehearsed.graph
    remembered = Remembered(graph)
    live = liveness(graph, remembered, watched)
    most = enough(graph, watched)
    slots = Slots(graph, remembered, most)
    return Setting(graph, slots, live, Lens(graph, slots.layout, remembered, live, most).same, watched)


def explore(
    story: Graph,
    rehearsed: Rehearsal,
    budget: Budget,
    watched: frozenset[str] = frozenset(),
    *,
    further: bool = False,
    hands: Hands = HANDS,
) -> Explored:
    """Search a story on arrays, and see what that shows; if it has too many states, go `further` in other ways, with
    those `hands`."""
    whole = setting(rehearsed, watched)
    search = Search(whole, budget, lambda found: hands.watch("searching", found.states))
    found = search.found
    beside: Seen | None = None
    counted: Counted | None = None
    for states, seconds in TRIES if further else ():
        search.run(states)
        if not search.paused:
            break
        beside = _seen(story, rehearsed, found)
        beside.exhausted = False
        hands.watch("settling what is too wide to search", found.states)
        try:
            counted = settled(whole, beside, budget, seconds)
        except KeyboardInterrupt:
            search.interrupt()
        if beside.exhausted:
            break
        search.budget = _sparing(budget)
    known = beside is not None and beside.exhausted
    # What is settled is looked at state by state all the same, if that will come to an end.
    if found.stopped is None and not (beside is not None and known and too_many(beside.states, budget)):
        search.run()
    if found.stopped is None and budget.memory is not None:
        needed = memory_used(found.states) + STATE * found.states + MOVE * found.transitions
        if needed > budget.memory * MIB:
            found.stopped = "memory"
    if beside is not None and known and (search.paused or found.stopped is not None):
        graph = _nearest(whole, story)
        judged(graph, beside, whole=False)
        beside.stopped = None if counted is not None else found.stopped or "wide"
        return Explored(beside, graph, frozenset(), whole, False, counted)
    if found.stopped is not None and found.states > MANY:
        # What is known of so many states is kept, but to show it the nearest of them must do.
        found.locations.clear()
        graph = _nearest(whole, story)
    else:
        hands.watch("linking", found.states)
        try:
            graph = Linker(whole, found, story).graph()
        except KeyboardInterrupt:
            found.stopped = "interrupt"
            graph = _nearest(whole, story)
    seen = _seen(story, rehearsed, found)
    judged(graph, seen, whole=found.stopped is None)
    if beside is not None:
        seen.add(beside)
    if further and found.states > TRIES[0][0] and found.stopped not in (None, "interrupt"):
        remaining(whole, seen, budget, hands)
    missed = frozenset(assigned(story, spot) for spot in found.passed.missed)
    return Explored(seen, graph, missed, whole, found.stopped is None)


def _sparing(budget: Budget) -> Budget:
    """The budget of a search that will hardly come to its end: it leaves time for what is found out otherwise."""
    if budget.deadline is None:
        return budget
    return replace(budget, deadline=budget.deadline - SPARED * max(budget.deadline - time.monotonic(), 0.0))


def too_many(states: int, budget: Budget) -> bool:
    """Whether it is known beforehand that a search would be stopped."""
    return states > budget.states


def _nearest(whole: Setting, story: Graph) -> StateGraph:
    """The graph of the states that are nearest to the beginning."""
    return Linker(whole, Search(whole, Budget(MANY), levels=MANY).run(), story).graph()


def _seen(story: Graph, rehearsed: Rehearsal, found: Found) -> Seen:
    return Seen(
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
