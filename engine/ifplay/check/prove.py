"""A story checked: every branch played, and what that shows, in order."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from time import monotonic

from ifplay.check.arrays.setting import Setting
from ifplay.check.beyond import HANDS, Hands
from ifplay.check.budget import STATES, Attempt, Budget, Spent, unhurried
from ifplay.check.constant import constant_conditions
from ifplay.check.count import Counts, counted
from ifplay.check.coverage import coverage
from ifplay.check.doomed import doomed
from ifplay.check.endless import endless_circles, endless_dice
from ifplay.check.evidence import evidence
from ifplay.check.exploring import explore
from ifplay.check.finding import Finding
from ifplay.check.locked import always_locked
from ifplay.check.lost_endings import lost_endings, titles
from ifplay.check.odds import odds
from ifplay.check.promises import broken_promises
from ifplay.check.ranges import Range, out_of_range, ranges
from ifplay.check.reductions import USUAL, Reductions
from ifplay.check.rehearsal import rehearsal
from ifplay.check.report import Ending, Entrance, Picks, Report
from ifplay.check.saving import saving
from ifplay.check.seen import Moves, Seen
from ifplay.check.stray_return import stray_returns
from ifplay.check.stuck import stuck
from ifplay.check.targets import Target
from ifplay.check.trails import Teller, Told
from ifplay.check.undecided import ODDS, PLAYTHROUGHS, open_ranges, undecided
from ifplay.check.unreached import unreached
from ifplay.check.ways import Way, ways
from ifplay.diagnostics.report import Diagnostic, in_order
from ifplay.model.graph import Graph, Place


def prove(
    graph: Graph,
    *,
    budget: int = STATES,
    seconds: float | None = None,
    memory: int | None = None,
    unlinked: AbstractSet[str] = frozenset(),
    hands: Hands = HANDS,
    figures: bool = False,
    entrances: bool = False,
    reductions: Reductions = USUAL,
) -> Report:
    """Play every branch of the story and report on it.

    At most `budget` states, `seconds` and MiB of `memory` are used. Scenes in `unlinked` were reported
    already. With `entrances`, it is also said how scenes are entered. With any `reductions` the same is said, if it
    comes to an end.
    """
    deadline = None if seconds is None else monotonic() + seconds
    limits = Budget(budget, deadline, memory)
    rehearsed = rehearsal(graph)
    explored = explore(graph, rehearsed, limits, further=True, hands=hands, reductions=reductions)
    seen = explored.seen
    missed, saved = explored.missed, explored.setting
    counts = chances = None
    if explored.counted is not None:
        counts, chances = explored.counted.counts, explored.counted.odds
    elif explored.whole:
        hands.watch("counting", seen.states)
        with Attempt() as counting:
            counts = counted(explored.graph)
            chances = odds(explored.graph)
        seen.stopped = counting.stopped
    entered: Mapping[str, Way] = {}
    if entrances:
        with Attempt():
            entered = ways(explored.graph, seen)
    del explored  # it holds the graph, and what is still to come needs room, too
    values = ranges(seen, missed, rehearsed, limits, saved.reductions if saved else reductions)
    report = partial(_report, seen, values, counts, chances, limits, unlinked, saved if figures else None, entered)
    try:
        return report()
    except KeyboardInterrupt:  # the first does not keep us from saying what we know
        seen.stopped = seen.stopped or "interrupt"
        return report()


def _report(
    seen: Seen,
    values: list[Range],
    counts: Counts | None,
    chances: dict[str, float] | None,
    limits: Budget,
    unlinked: AbstractSet[str],
    saved: Setting | None,
    entered: Mapping[str, Way],
) -> Report:
    """All that is known, in words. Trails that take too long to tell are left out."""
    teller = Teller(seen.story, limits.grace("interrupt", limits.states).look if limits.deadline else unhurried)
    missing = [what for known, what in ((counts, PLAYTHROUGHS), (chances, ODDS)) if known is None]
    findings = _findings(seen, values, limits, unlinked, missing)
    return Report(
        seen.stopped,
        seen.states,
        seen.transitions,
        None if counts is None else counts.playthroughs,
        Picks(counts.shortest, counts.longest) if counts else Picks(None, None),
        tuple(_endings(seen, teller, counts, chances)),
        tuple(values),
        coverage(seen),
        in_order(_told(finding, teller) for finding in findings),
        evidence(seen),
        settled=seen.exhausted,
        saving=None if saved is None else saving(saved),
        ways=dict(_entrances(entered, teller)),
    )


def _entrances(entered: Mapping[str, Way], teller: Teller) -> Iterator[tuple[str, Entrance]]:
    for scene, way in entered.items():
        told = _trail(teller, way.moves)
        if told is not None:
            yield scene, Entrance(told, way.shortest)


def _findings(
    seen: Seen, values: list[Range], limits: Budget, unlinked: AbstractSet[str], missing: Sequence[str]
) -> Iterator[Finding]:
    """All that can be said, and what is open."""
    yield from stuck(seen)
    yield from endless_circles(seen)
    yield from stray_returns(seen)
    yield from broken_promises(seen)
    yield from out_of_range(values, seen)
    yield from endless_dice(seen)
    yield from doomed(seen)
    yield from lost_endings(seen)
    yield from unreached(seen, unlinked)
    yield from always_locked(seen)
    yield from constant_conditions(seen)
    yield from undecided(seen, limits, unlinked, missing)
    if seen.exhausted:
        yield from open_ranges(values)


def _told(finding: Finding, teller: Teller) -> Diagnostic:
    trail = None if finding.moves is None else _trail(teller, finding.moves)
    return Diagnostic(finding.rule, finding.message, finding.span, finding.hint, finding.related, trail)


def _trail(teller: Teller, moves: Moves, place: Place | None = None) -> Told | None:
    """The trail in words, if there is time for it."""
    try:
        return teller.tell(moves, place)
    except Spent:
        return None


def _endings(seen: Seen, teller: Teller, counts: Counts | None, chances: dict[str, float] | None) -> Iterator[Ending]:
    """Each ending, in source order."""
    for title in titles(seen.story):
        shown = seen.endings.get(title)
        if shown is None:
            never = seen.never(Target("end", title))
            yield Ending(title, False if never else None, 0.0 if never else None, None, 0 if never else None)
            continue
        moves = shown.moves
        shortest = None if moves is None else _trail(teller, moves, shown.place)
        chance = None if chances is None else chances[title]
        count = None if counts is None else counts.by_ending[title]
        yield Ending(title, True, chance, shortest, count, moves, shown.shortest)
