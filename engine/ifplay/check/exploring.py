"""A story explored: every state found, as far as a budget lasts, and all moves between them."""

import time
from dataclasses import dataclass, replace

from ifplay.check.arrays.expanding import Found
from ifplay.check.arrays.explorer import Search
from ifplay.check.arrays.linking import BYTES, Linker
from ifplay.check.arrays.setting import Setting
from ifplay.check.beyond import HANDS, Counted, Hands, settled
from ifplay.check.budget import Attempt, Budget, Look, Spent, unhurried
from ifplay.check.ends import ends
from ifplay.check.judging import judged
from ifplay.check.lens import Lens
from ifplay.check.liveness import liveness
from ifplay.check.reductions import USUAL, Reductions
from ifplay.check.rehearsal import Rehearsal
from ifplay.check.remaining import remaining
from ifplay.check.remembered import Remembered
from ifplay.check.seen import Seen
from ifplay.check.slicing import everywhere, sliced
from ifplay.check.slots import Slots
from ifplay.check.stategraph import StateGraph, nothing
from ifplay.check.targets import Spot
from ifplay.check.unshown import refuted_by_all, unshown
from ifplay.check.visits import enough
from ifplay.model.graph import Assign, Dice, Graph
from ifplay.model.types import Number

TRIES = ((300_000, 10.0), (3_000_000, 120.0))
"""When so many states are found, and there are more, for so many seconds it is tried to settle the story without
looking at each."""

SPARED = 0.3
"""The part of the time left that is spared for what is played at random and refuted by abstraction."""

MANY = 50_000
"""Of a search that was stopped, so many states are linked at most; and as many as the first of the tries allows, where
nothing but states was used up."""


@dataclass(frozen=True, slots=True)
class Explored:
    """What is known of a story, the graph of its states, and the numbers of which values may have been missed. Where
    the graph is not `whole`, `counted` has what is known of playthroughs all the same. There is no `setting` where it
    took too long to make one."""

    seen: Seen
    graph: StateGraph
    missed: frozenset[str]
    setting: Setting | None
    whole: bool = True
    counted: Counted | None = None


def setting(
    rehearsed: Rehearsal,
    watched: frozenset[str] = frozenset(),
    reductions: Reductions = USUAL,
    look: Look = unhurried,
) -> Setting:
    """The story as the search takes it. The values of `watched` variables count as something that is asked for."""
    graph = rehearsed.graph
    remembered = Remembered(graph)
    if reductions.liveness:
        live = liveness(graph, remembered, watched, look)
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
    those `hands`, at `random` at last. Whatever is used up on the way, what was found until then is kept."""
    with Attempt() as preparing:
        exact = setting(rehearsed, watched, reductions, budget.look)
        return _explored(story, rehearsed, exact, budget, further, random, hands)
    found = Found(stopped=preparing.stopped)
    return Explored(_seen(story, rehearsed, found), nothing(story), frozenset(), None, False)


def _explored(
    story: Graph, rehearsed: Rehearsal, exact: Setting, budget: Budget, further: bool, random: bool, hands: Hands
) -> Explored:
    search, beside, counted = _searched(story, rehearsed, exact, budget, further, hands)
    whole, found = search.setting, search.found
    seen = _seen(story, rehearsed, found)
    if found.stopped is None and not search.paused:
        hands.watch("linking", found.states)
        with Attempt() as linking:
            if not budget.fits(BYTES[0] * found.states + BYTES[1] * found.transitions):
                raise Spent("memory")
            graph = Linker(whole, found, story, budget.look).graph()
            judged(graph, seen)
            return Explored(seen, graph, frozenset(assigned(story, spot) for spot in found.passed.missed), whole)
        found.stopped = seen.stopped = linking.stopped
        seen.exhausted = False
        refuted_by_all(seen, found)
    if beside is not None and beside.exhausted:
        beside.stopped = None if counted is not None else found.stopped or "wide"
        graph, _ = _near(whole, found, beside, budget)
        unshown(beside, found)
        return Explored(beside, graph, frozenset(), whole, False, counted)
    graph, all_shown = _near(whole, found, seen, budget)
    if beside is not None:
        seen.add(beside)
    if further and random and found.states > TRIES[0][0] and found.stopped != "interrupt":
        with Attempt() as playing:
            remaining(exact, seen, budget, hands)
        if playing.stopped == "interrupt":
            seen.stopped = "interrupt"
    if not all_shown:
        unshown(seen, found)
    return Explored(seen, graph, frozenset(), whole, False)


def _searched(
    story: Graph, rehearsed: Rehearsal, exact: Setting, budget: Budget, further: bool, hands: Hands
) -> tuple[Search, Seen | None, Counted | None]:
    """The search, as far as it gets; what was found out beside it when it had many states, and the counts it knows."""

    def watch(found: Found) -> None:
        hands.watch("searching", found.states)

    search = Search(exact, budget, watch)
    beside: Seen | None = None
    for states, seconds in TRIES if further else ():
        found = search.run(states)
        if not search.paused:
            return search, beside, None
        beside = _seen(story, rehearsed, found)
        beside.exhausted = False
        hands.watch("settling what is too wide to search", found.states)
        counted: Counted | None = None
        with Attempt() as settling:
            counted = settled(exact, beside, budget, seconds)
        if settling.stopped is not None:
            search.stop(settling.stopped)
            return search, beside, None
        if beside.exhausted:
            # What is settled is looked at state by state all the same, if that will come to an end.
            if not too_many(beside.states, budget):
                search.run()
            return search, beside, counted
        with Attempt():
            if search.setting is exact and not exact.reductions.ends and ends(rehearsed.graph, exact.watched):
                # It is worth beginning once more with fewer states, though the ends of some numbers are not told then.
                shorter = setting(rehearsed, exact.watched, replace(exact.reductions, ends=True), budget.look)
                search = Search(shorter, budget, watch)
        search.budget = _sparing(budget)
    search.run()
    return search, beside, None


def _sparing(budget: Budget) -> Budget:
    """The budget of a search that will hardly come to its end: it leaves time for what is found out otherwise."""
    if budget.deadline is None:
        return budget
    return replace(budget, deadline=budget.deadline - SPARED * max(budget.deadline - time.monotonic(), 0.0))


def too_many(states: int, budget: Budget) -> bool:
    """Whether it is known beforehand that a search would be stopped."""
    return states > budget.states


def _near(whole: Setting, found: Found, seen: Seen, budget: Budget) -> tuple[StateGraph, bool]:
    """Of a search that was stopped, the graph of its states, or where they are too many, of those that are nearest to
    the beginning, and whether they are all; and add to `seen` what that shows. It takes a moment, though nothing be
    left of the budget."""
    reason = found.stopped or "wide"
    if found.states <= (max(MANY, TRIES[0][0]) if reason == "states" else MANY):
        with Attempt():
            graph = Linker(whole, found, seen.story, budget.grace(reason, MANY).look).graph()
            judged(graph, seen, sure=found.level)
            return graph, True
    found.locations.clear()
    graph = nothing(seen.story)
    with Attempt():
        nearest = Search(whole, budget.grace(reason, MANY), levels=MANY).run()
        graph = Linker(whole, nearest, seen.story).graph()
        judged(graph, seen, sure=nearest.level)
    return graph, False


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
