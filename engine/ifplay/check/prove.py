"""A story checked: every branch played, and what that shows, in order."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from time import monotonic

from ifplay.check.backwards import predecessors
from ifplay.check.budget import STATES, Budget
from ifplay.check.constant import constant_conditions
from ifplay.check.count import Counts, counted
from ifplay.check.coverage import coverage
from ifplay.check.doomed import doomed
from ifplay.check.endless import endless_circles, endless_dice
from ifplay.check.evidence import evidence
from ifplay.check.explore import explore
from ifplay.check.finding import Finding
from ifplay.check.locked import always_locked
from ifplay.check.lost_endings import lost_endings, titles
from ifplay.check.odds import odds
from ifplay.check.promises import broken, broken_promises
from ifplay.check.ranges import Range, out_of_range, ranges
from ifplay.check.rehearsal import rehearsal
from ifplay.check.report import Ending, Picks, Report
from ifplay.check.search import Search
from ifplay.check.stray_return import stray_returns
from ifplay.check.stuck import stuck
from ifplay.check.trails import Teller
from ifplay.check.undecided import open_ranges, undecided
from ifplay.check.unreached import unreached
from ifplay.diagnostics.report import Diagnostic, in_order
from ifplay.model.graph import Graph


def prove(
    graph: Graph,
    *,
    budget: int = STATES,
    seconds: float | None = None,
    memory: int | None = None,
    unlinked: AbstractSet[str] = frozenset(),
) -> Report:
    """Play every branch of the story and report on it.

    At most `budget` states, `seconds` and MiB of `memory` are used. Scenes in `unlinked` were reported
    already.
    """
    deadline = None if seconds is None else monotonic() + seconds
    limits = Budget(budget, deadline, memory)
    explored = explore(graph, rehearsal(graph), limits)
    search = explored.search
    values = ranges(explored, limits)
    teller = Teller(graph)
    counts = chances = None
    if search.complete:
        counts = counted(search.edges, search.endings(), search.dice())
        chances = odds(search.edges, search.endings())
    return Report(
        search.stopped,
        len(search.states),
        search.transitions,
        None if counts is None else counts.playthroughs,
        Picks(counts.shortest, counts.longest) if counts else Picks(None, None),
        tuple(_endings(search, teller, counts, chances)),
        tuple(values),
        coverage(search),
        in_order(_told(finding, teller) for finding in _findings(search, values, limits, unlinked)),
        evidence(search),
    )


def _findings(search: Search, values: list[Range], limits: Budget, unlinked: AbstractSet[str]) -> Iterator[Finding]:
    """All that can be said; of a search that was stopped, only what was seen to happen, and what is open."""
    before = predecessors(search.edges)
    yield from stuck(search)
    yield from endless_circles(search)
    yield from stray_returns(search)
    yield from broken_promises(search, before)
    yield from out_of_range(values)
    if not search.complete:
        open_promises = {one.why for one in search.story.promises if broken(one, search, before) is not None}
        yield from undecided(search, limits, unlinked, open_promises)
        return
    yield from endless_dice(search, before)
    yield from doomed(search, before)
    yield from lost_endings(search)
    yield from unreached(search, unlinked)
    yield from always_locked(search)
    yield from constant_conditions(search)
    yield from open_ranges(values)


def _told(finding: Finding, teller: Teller) -> Diagnostic:
    trail = None if finding.moves is None else teller.tell(finding.moves)
    return Diagnostic(finding.rule, finding.message, finding.span, finding.hint, finding.related, trail)


def _endings(
    search: Search, teller: Teller, counts: Counts | None, chances: dict[str, float] | None
) -> Iterator[Ending]:
    """Each ending, in source order."""
    first: dict[str, int] = {}
    for node, title in search.endings().items():
        first.setdefault(title, node)
    for title in titles(search.story):
        if title not in first:
            known = search.complete
            yield Ending(title, False if known else None, 0.0 if known else None, None, 0 if known else None)
            continue
        node = first[title]
        moves = search.trail(node)
        shortest = teller.tell(moves, search.states[node].place)
        chance = None if chances is None else chances[title]
        yield Ending(title, True, chance, shortest, None if counts is None else counts.by_ending[title], moves)
