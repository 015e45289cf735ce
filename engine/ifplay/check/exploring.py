"""A story explored: every state found, as far as a budget lasts, and all moves between them."""

from dataclasses import dataclass, replace

from ifplay.check.arrays.expanding import Found
from ifplay.check.arrays.explorer import Search
from ifplay.check.arrays.linking import Linker
from ifplay.check.arrays.setting import Setting
from ifplay.check.beyond import HANDS, Counted, Hands, played, settled
from ifplay.check.budget import MIB, Budget, memory_used
from ifplay.check.ends import ends
from ifplay.check.judging import judged
from ifplay.check.lens import Lens
from ifplay.check.liveness import liveness
from ifplay.check.reductions import USUAL, Reductions
from ifplay.check.rehearsal import Rehearsal
from ifplay.check.remembered import Remembered
from ifplay.check.seen import Seen
from ifplay.check.slicing import everywhere, sliced
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


def setting(rehearsed: Rehearsal, watched: frozenset[str] = frozenset(), reductions: Reductions = USUAL) -> Setting:
    """The story as the search takes it. The values of `watched` variables count as something that is asked for."""
    graph = rehearsed.graph
    remembered = Remembered(graph)
    if reductions.liveness:
        live = liveness(graph, remembered, watched)
    else:
        live = everywhere(graph, sliced(graph, remembered, watched) if reductions.slices else remembered.all)
    most = enough(graph, watched) if reductions.visits else {}
    slots = Slots(graph, remembered, most, ends(graph, watched) if reductions.ends else {})
    same = Lens(graph, slots.layout, remembered, live, most).same
    return Setting(graph, slots, live, same, watched, reductions)


def explore(
    story: Graph,
    rehearsed: Rehearsal,
    budget: Budget,
    watched: frozenset[str] = frozenset(),
    *,
    further: bool = False,
    random: bool = True,
    hands: Hands = HANDS,
    reductions: Reductions = USUAL,
) -> Explored:
    """Search a story on arrays, and see what that shows; if it has too many states, go `further` in other ways, with
    those `hands`, at `random` at last. Ctrl-C stops it at any step; what is known by then is told."""

    def watch(found: Found) -> None:
        hands.watch("searching", found.states)

    whole = exact = setting(rehearsed, watched, reductions)
    search = Search(whole, budget, watch)
    beside: Seen | None = None
    counted: Counted | None = None
    for states, seconds in TRIES if further else ():
        found = search.run(states)
        if not search.paused:
            break
        beside = _seen(story, rehearsed, found)
        beside.exhausted = False
        hands.watch("settling what is too wide to search", found.states)
        try:
            counted = settled(exact, beside, budget, seconds)
        except KeyboardInterrupt:
            search.interrupt()
            break
        if beside.exhausted:
            break
        shorter = setting(rehearsed, watched, replace(reductions, ends=True))
        if shorter.slots.all != whole.slots.all:
            # It is worth beginning once more with fewer states, though the ends of some numbers are not told then.
            whole, search = shorter, Search(shorter, budget, watch)
    found = search.found
    known = beside is not None and beside.exhausted
    # What is settled is looked at state by state all the same, if that will come to an end.
    if found.stopped is None and not (beside is not None and known and too_many(beside.states, budget)):
        search.run()
    if found.stopped is None and budget.memory is not None:
        needed = memory_used(found.states) + STATE * found.states + MOVE * found.transitions
        if needed > budget.memory * MIB:
            found.stopped = "memory"
    linked: tuple[StateGraph, Seen] | None = None
    if not search.paused and (found.stopped is None or (0 < found.states <= MANY and not known)):
        hands.watch("linking", found.states)
        linked = _linked(whole, rehearsed, found, story)
    if beside is not None and known and linked is None:
        graph = _nearest(whole, story)
        judged(graph, beside, whole=False)
        beside.stopped = None if counted is not None else found.stopped or "wide"
        return Explored(beside, graph, frozenset(), whole, False, counted)
    if linked is None:
        # What is known of so many states is kept, but to show it the nearest of them must do.
        found.locations.clear()
        graph, seen = _nearest(whole, story), _seen(story, rehearsed, found)
        judged(graph, seen, whole=False)
    else:
        graph, seen = linked
    if beside is not None:
        seen.add(beside)
    if further and random and found.states > TRIES[0][0] and found.stopped not in (None, "interrupt"):
        hands.watch("playing at random", found.states)
        try:
            played(exact, seen, budget, hands)
        except KeyboardInterrupt:
            seen.stopped = "interrupt"
    missed = frozenset(assigned(story, spot) for spot in found.passed.missed)
    return Explored(seen, graph, missed, whole, found.stopped is None)


def too_many(states: int, budget: Budget) -> bool:
    """Whether it is known beforehand that a search would be stopped."""
    return states > budget.states


def _linked(whole: Setting, rehearsed: Rehearsal, found: Found, story: Graph) -> tuple[StateGraph, Seen] | None:
    """The graph of all states that were found, and what it shows; None when that is interrupted."""
    try:
        graph = Linker(whole, found, story).graph()
        seen = _seen(story, rehearsed, found)
        judged(graph, seen, whole=found.stopped is None)
    except KeyboardInterrupt:
        found.stopped = "interrupt"
        return None
    return graph, seen


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
