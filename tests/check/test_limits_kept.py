"""Limits that strike anywhere: what is said then is true, and nothing that was met is forgotten.

Each story is checked in full, and again with every small number of states, and with a limit that strikes the k-th time
somebody looks, for every k. Looks are made frequent, and what may always be used is made small, so that there are many
points to strike at.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from ifplay.check import components, eliminating, exploring, liveness, trails
from ifplay.check.arrays import explorer
from ifplay.check.budget import Budget, Reason, Spent
from ifplay.check.prove import prove
from ifplay.check.report import Report
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.session import Session
from ifplay.runtime.state import Ended

from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story


class Striking:
    """A limit that strikes at the k-th look: by running out for good, or as Ctrl-C does, once."""

    def __init__(self, at: int, reason: Reason) -> None:
        self.left = at
        self.reason = reason
        self.struck = False

    def spent(self) -> Reason | None:
        self.left -= 1
        if self.left > 0 or (self.struck and self.reason == "interrupt"):
            return None
        self.struck = True
        if self.reason == "interrupt":
            raise KeyboardInterrupt
        return self.reason


@contextmanager
def watched(patch: pytest.MonkeyPatch, striking: Striking) -> Iterator[None]:
    """Whoever looks at a budget looks at this."""

    def look(_: Budget) -> None:
        reason = striking.spent()
        if reason is not None:
            raise Spent(reason)

    with patch.context() as inside:
        inside.setattr(Budget, "look", look)
        inside.setattr(Budget, "spent", lambda *_: striking.spent())
        inside.setattr(explorer, "ALWAYS", 0)
        for module in (components, eliminating, liveness, trails):
            inside.setattr(module, "OFTEN", 1)
        yield


def said(report: Report) -> set[tuple[str, object, str]]:
    """The findings, but for what is open. Of several values past a range any may be named; a circle may be told by
    another of its playthroughs."""
    return {
        (one.rule.slug, one.span, "" if one.rule.slug == "out-of-range" else one.message)
        for one in report.diagnostics
        if one.rule.slug != "undecided"
    }


def true(graph: Graph, full: Report, part: Report) -> None:
    """Nothing in the part that the full report does not have."""
    assert said(part) <= said(full)
    if part.stopped is None:
        assert part.settled
    undecided = [one for one in part.diagnostics if one.rule.slug == "undecided"]
    for one, other in zip(full.endings, part.endings, strict=True):
        assert other.reachable in (one.reachable, None)
        assert other.odds is None or other.odds == pytest.approx(one.odds, abs=1e-9)
        assert other.playthroughs in (one.playthroughs, None)
        if other.reachable is None:
            assert undecided
        if other.moves is not None:
            assert one.moves is not None
            assert len(other.moves) >= len(one.moves)
            assert len(other.moves) == len(one.moves) or not other.proved
        if other.shortest is not None:
            session = Session(graph, seed=1)
            assert session.replay(other.shortest, draw=False).problem is None
            assert session.turn.stop == Ended(one.title)
    for one in part.diagnostics:
        if one.trail is not None:
            assert Session(graph, seed=1).replay(one.trail, draw=False).problem is None
    for known, held in zip(full.variables, part.variables, strict=True):
        assert held.least in (known.least, None)
        assert held.most in (known.most, None)
    assert part.playthroughs in (full.playthroughs, None)
    assert part.picks.shortest in (full.picks.shortest, None)
    assert part.picks.longest in (full.picks.longest, None)
    assert part.evidence.refuted <= full.evidence.refuted
    assert part.evidence.seen.keys() <= full.evidence.seen.keys()
    assert part.states <= full.states + len(full.diagnostics)


def small_stories(first: int, count: int) -> Iterator[tuple[Graph, Report]]:
    """Random stories of few states, each with its full report."""
    for seed in range(first, first + count):
        compiled = compile_text(random_story(seed)).graph
        for graph in (random_graph(seed), compiled):
            if graph is not None:
                full = prove(graph, budget=400)
                if full.complete:
                    yield graph, full


def states_run_out(graph: Graph, full: Report, patch: pytest.MonkeyPatch) -> int:
    """For every number of states; how many there were."""
    for budget in range(1, min(full.states, 60) + 1):
        for many in (1, 50_000):
            with patch.context() as near:
                near.setattr(exploring, "MANY", many)
                near.setattr(exploring, "TRIES", ((many, 0.0),))
                near.setattr(exploring, "remaining", lambda *_: None)
                part = prove(graph, budget=budget)
            true(graph, full, part)
            if part.stopped == "states":
                reached = {one.title: one.shortest for one in part.endings if one.reachable}
                assert reached.keys() <= met(graph, part)
                if many == 1 and budget > 2:
                    # Not all states that were found could be linked: what was met is told without a way to it.
                    assert reached.keys() == met(graph, part)
                if many > 1:
                    assert None not in reached.values()
    return min(full.states, 60)


def met(graph: Graph, part: Report) -> set[str]:
    """The endings of the blocks that were passed."""
    places = {target.key for target in part.evidence.seen if target.kind == "block"}
    return {
        block.exit.title
        for place, block in enumerate(graph.blocks)
        if place in places and type(block.exit).__name__ == "End"
    }


def looks_strike(graph: Graph, full: Report, reason: Reason, patch: pytest.MonkeyPatch, every: int) -> int:
    """For every look, or of the many there are each so many-th; how often a limit struck."""
    at = 1
    while True:
        striking = Striking(at, reason)
        with watched(patch, striking):
            part = prove(graph)
        if not striking.struck:
            assert part.complete
            return at // every
        assert part.stopped == reason or part.complete
        true(graph, full, part)
        at += every


def test_any_number_of_states(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search stops after one state, two, three and so on."""
    assert sum(states_run_out(graph, full, monkeypatch) for graph, full in small_stories(0, 10)) > 50


@pytest.mark.parametrize("reason", sparing(["time", "memory", "interrupt"], 3))
def test_a_limit_strikes_anywhere(reason: Reason, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the analyses, the search, the linking, judging, counting, odds, and trails."""
    found = (looks_strike(graph, full, reason, monkeypatch, 3) for graph, full in small_stories(0, 10))
    assert sum(found) > 60


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 1_400, 200))
def test_any_number_of_states_at_length(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of many stories."""
    assert sum(states_run_out(graph, full, monkeypatch) for graph, full in small_stories(first, 200)) > 1_500


@pytest.mark.long
@pytest.mark.parametrize("reason", ["time", "memory", "interrupt"])
def test_a_limit_strikes_anywhere_at_length(reason: Reason, monkeypatch: pytest.MonkeyPatch) -> None:
    """At every look, in many stories."""
    found = (looks_strike(graph, full, reason, monkeypatch, 1) for graph, full in small_stories(1_000, 60))
    assert sum(found) > 2_000


FAR = """---
title: Far
---
number n: 0..900
promise "Near": never n == 600
== a
~ if n == 700
    ~ end "Far"
~ if n > 950
    ~ end "Never"
+ More.
    ~ n += 1
    -> a
+ Past. {if n == 500}
    -> b
+ Out.
    ~ end "Out"
== b
* Nothing. {if n == 400}
    ~ end "Odd"
"""


def test_what_was_met_far_away_is_not_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows the way to it any more, but it is there."""
    graph = compile_text(FAR).graph
    assert graph is not None
    monkeypatch.setattr(exploring, "MANY", 10)
    monkeypatch.setattr(exploring, "TRIES", ((10, 0.0),))
    monkeypatch.setattr(exploring, "settled", lambda *_: None)
    monkeypatch.setattr(exploring, "remaining", lambda *_: None)
    monkeypatch.setattr(exploring, "ends", lambda *_: {})  # it is not begun again
    report = prove(graph, budget=705)
    assert report.stopped == "states"
    told = {one.title: (one.reachable, one.shortest) for one in report.endings}
    assert told == {"Far": (True, None), "Out": (True, ("Out.",)), "Odd": (None, None), "Never": (None, None)}
    assert [one.trail for one in report.diagnostics if one.rule.slug == "promise-broken"] == [None]


ROUND = """---
title: The long way round
---
== gate
+ Round. -> one
+ Across. -> bridge
== one
+ On. -> two
== two
+ On. -> three
== three
+ On. -> house
== bridge
+ On. -> lane
== lane
+ On. -> house
== house
~ end "Home"
"""


def test_a_way_that_may_not_be_the_shortest_is_not_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Place by place, the long way is gone before the short one; whenever the time is over then."""
    graph = compile_text(ROUND).graph
    assert graph is not None
    spent = Budget.spent
    told = set()
    for struck in range(1, 40):
        left = [struck]

        def strikes(budget: Budget, states: int, moves: int, left: list[int] = left) -> Reason | None:
            left[0] -= 1
            return "time" if left[0] == 0 else spent(budget, states, moves)

        with monkeypatch.context() as patch:
            patch.setattr(exploring, "TRIES", ((1, 0.0),))
            patch.setattr(exploring, "settled", lambda *_: None)
            patch.setattr(exploring, "remaining", lambda *_: None)
            patch.setattr(explorer, "ALWAYS", 0)
            patch.setattr(Budget, "spent", strikes)
            (home,) = prove(graph).endings
        if home.moves is not None:
            told.add((len(home.moves), home.proved))
    assert told >= {(4, False), (3, True)}
    assert (4, True) not in told


def test_a_graph_too_large_to_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every state was met: what never happens is known all the same."""
    graph = compile_text(FAR).graph
    assert graph is not None
    full = prove(graph)
    monkeypatch.setattr(Budget, "fits", lambda *_: False)
    report = prove(graph)
    assert (full.stopped, report.stopped, report.states) == (None, "memory", full.states)
    never = {one.span for one in full.diagnostics if one.rule.slug in ("ending-unreachable", "never-reached")}
    assert never
    assert never == {one.span for one in report.diagnostics if one.rule.slug in ("ending-unreachable", "never-reached")}
    true(graph, full, report)
