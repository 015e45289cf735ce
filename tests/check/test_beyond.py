"""Stories that are too wide to enumerate, or are made out to be."""

from typing import Any

import pytest
from ifplay.check import beyond, exploring, remaining, undecided
from ifplay.check.beyond import Hands
from ifplay.check.prove import prove
from ifplay.check.report import Report
from ifplay.check.symbolic import passing
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.session import Session

from tests.bench.families import impossible_run, perfect_run
from tests.bench.tangle import HOMES, LOST, tangle
from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story

Said = set[tuple[str, object, str]]


def said(report: Report) -> Said:
    """What is said of the story, but for how it is shown, and what is left open. Of several values past a range that
    are as near, any may be named."""
    return {
        (one.rule.slug, one.span, "" if one.rule.slug == "out-of-range" else one.message)
        for one in report.diagnostics
        if one.rule.slug != "undecided"
    }


def settled(graph: Graph, patch: pytest.MonkeyPatch) -> Report:
    """The report on a story that is not enumerated."""
    with patch.context() as wide:
        wide.setattr(exploring, "TRIES", ((1, 60.0),))
        wide.setattr(exploring, "too_many", lambda *_: True)
        wide.setattr(exploring, "MANY", 3)
        return prove(graph)


def agree(graph: Graph, patch: pytest.MonkeyPatch) -> bool:
    """That what is settled without enumeration is what enumeration finds."""
    one, other = prove(graph), settled(graph, patch)
    if not other.settled:
        return False
    assert said(one) == said(other)
    assert one.transitions == other.transitions
    if {"endless-turn", "return-without-call"}.isdisjoint(slug for slug, *_ in said(one)):
        assert one.states == other.states
    else:  # turns that break off are states, too; of several at one place one may be counted
        assert one.states >= other.states
    assert one.coverage == other.coverage
    assert [(end.title, end.reachable) for end in one.endings] == [(end.title, end.reachable) for end in other.endings]
    assert [(x.least, x.most) for x in one.variables] == [(x.least, x.most) for x in other.variables]
    if other.complete:
        assert (one.playthroughs, one.picks) == (other.playthroughs, other.picks)
        for end, known in zip(one.endings, other.endings, strict=True):
            assert known.odds == pytest.approx(end.odds, abs=1e-9)
    for diagnostic in other.diagnostics:
        if diagnostic.trail is not None:
            assert Session(graph, seed=1).replay(diagnostic.trail, draw=False).problem is None
    return True


def test_settled_stories_are_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """On random graphs and stories."""
    graphs = [random_graph(seed) for seed in range(30)]
    graphs += [graph for seed in range(60) if (graph := compile_text(random_story(seed)).graph) is not None]
    assert sum(agree(graph, monkeypatch) for graph in graphs) > 40


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 4_000, 500))
def test_thousands_of_settled_stories(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same again, at length."""
    assert sum(agree(random_graph(seed), monkeypatch) for seed in range(first, first + 500)) > 300


@pytest.mark.parametrize("how", sparing(["line", "sets", "hub"], 3))
def test_runs_that_nobody_can_enumerate(how: str) -> None:
    """Eighty keepsakes: two to the power of eighty states."""
    perfect, impossible = compile_text(perfect_run(80, how)).graph, compile_text(impossible_run(80, how)).graph
    assert perfect is not None
    assert impossible is not None
    (ending,) = (one for one in prove(perfect).endings if one.title == "Perfect")
    assert ending.shortest is not None
    assert len(ending.shortest) == (81 if how == "hub" else 80)
    report = prove(impossible)
    assert [one.title for one in report.endings if one.reachable is False] == ["Perfect"]
    assert report.settled
    assert "ending-unreachable" in {one.rule.slug for one in report.diagnostics}


def test_more_states_than_python_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are told as a number all the same, and JSON can be made of it."""
    monkeypatch.setattr(passing, "UNCOUNTED", 10**20)
    graph = compile_text(perfect_run(80, "line")).graph
    assert graph is not None
    report = prove(graph)
    assert (report.states, report.transitions) == (10**20, 10**20)


def test_what_can_be_enumerated_is() -> None:
    """A million states, settled by diagrams before: they are looked at one by one all the same, for the counts."""
    graph = compile_text(perfect_run(20, "line")).graph
    assert graph is not None
    report = prove(graph)
    assert report.states > 1_000_000
    assert report.complete
    assert sum(one.odds or 0 for one in report.endings) == pytest.approx(1)


def test_a_story_that_is_too_hard_for_all_that_is_played_at_random(monkeypatch: pytest.MonkeyPatch) -> None:
    """What readers come to is shown; nothing is said never to be."""
    graph = compile_text(perfect_run(40, "line")).graph
    assert graph is not None
    monkeypatch.setattr(exploring, "settled", lambda *_: None)
    monkeypatch.setattr(exploring, "TRIES", ((1_000, 1.0),))
    monkeypatch.setattr(exploring, "MANY", 1_000)
    report = prove(graph, budget=20_000)
    assert (report.complete, report.settled, report.stopped) == (False, False, "states")
    assert all(one.reachable for one in report.endings)
    assert {one.rule.slug for one in report.diagnostics} == {"undecided"}


@pytest.mark.parametrize(("numbers", "diagrams"), sparing([(3, True), (8, False)], 2))
def test_what_nothing_enumerates_is_refuted_all_the_same(
    numbers: int, diagrams: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers multiplied into each other, a thousand million states and more: neither the search nor diagrams come to
    their end (of eight numbers these are not even asked). The door with two keys is refuted by two flags."""
    if not diagrams:
        monkeypatch.setattr(exploring, "settled", lambda *_: None)
    monkeypatch.setattr(exploring, "TRIES", ((20_000, 1.0),))
    monkeypatch.setattr(exploring, "MANY", 1_000)
    graph = compile_text(tangle(numbers)).graph
    assert graph is not None
    report = prove(graph, budget=100_000)
    assert (report.complete, report.settled, report.stopped) == (False, False, "states")
    assert {one.title: one.reachable for one in report.endings} == {LOST: False, **dict.fromkeys(HOMES, True)}
    said = [one.rule.slug for one in report.diagnostics]
    assert {"ending-unreachable", "always-locked"} <= set(said)
    if diagrams:  # nothing is left but what takes looking at each state
        (note,) = (one for one in report.diagnostics if one.rule.slug == "undecided")
        assert "how many playthroughs there are" in note.message


def test_a_door_that_opens_is_not_refuted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same story, where one may have both keys."""
    monkeypatch.setattr(exploring, "settled", lambda *_: None)
    monkeypatch.setattr(exploring, "TRIES", ((20_000, 1.0),))
    monkeypatch.setattr(exploring, "MANY", 1_000)
    graph = compile_text(tangle(3, shut=False)).graph
    assert graph is not None
    report = prove(graph, budget=100_000)
    assert all(one.reachable for one in report.endings)
    (broken,) = (one for one in report.diagnostics if one.rule.slug == "promise-broken")
    assert broken.trail is not None
    assert Session(graph, seed=1).replay(broken.trail, draw=False).problem is None


@pytest.mark.parametrize("when", ["proving what cannot be reached", "playing at random"])
def test_what_was_refuted_before_it_was_interrupted_is_said(when: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C as random play begins, or abstraction for the first time."""
    monkeypatch.setattr(exploring, "settled", lambda *_: None)
    monkeypatch.setattr(exploring, "TRIES", ((20_000, 1.0),))
    monkeypatch.setattr(exploring, "MANY", 1_000)
    graph = compile_text(tangle(3)).graph
    assert graph is not None

    def watch(what: str, states: int) -> None:
        if what == when:
            raise KeyboardInterrupt

    report = prove(graph, budget=100_000, hands=Hands(watch=watch))
    assert report.stopped == "interrupt"
    (lost,) = (one for one in report.endings if one.title == LOST)
    assert lost.reachable is (False if when == "playing at random" else None)


@pytest.mark.parametrize("steps", sparing([30, 1, 300, 3_000], 4))
def test_however_little_is_done_nothing_false_is_said(steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Random stories, stopped at once, with abstraction and random play for what is open."""
    monkeypatch.setattr(exploring, "settled", lambda *_: None)
    monkeypatch.setattr(exploring, "TRIES", ((1, 1.0),))
    monkeypatch.setattr(remaining, "BEFORE", steps)
    monkeypatch.setattr(remaining, "AFTER", steps)
    monkeypatch.setattr(beyond, "TURNS", 40)
    stopped = 0
    for seed in range(120):
        graph = random_graph(seed)
        whole, part = prove(graph), prove(graph, budget=5)
        stopped += not part.complete
        known = {end.title: end.reachable for end in whole.endings}
        assert all(end.reachable in (None, known[end.title]) for end in part.endings)
        assert part.evidence.seen.keys() <= whole.evidence.seen.keys()
        assert part.evidence.refuted.isdisjoint(whole.evidence.seen)
        # Where it is not known that all of a scene is never reached, this is said of parts of it.
        assert {one[:2] for one in said(part) if one[0] != "never-reached"} <= {one[:2] for one in said(whole)}
    assert stopped > 20


@pytest.mark.parametrize(("countable", "words"), [(10**8, "`--budget 4100`"), (4_000, "`ifplay odds`")])
def test_what_would_help_is_said_where_all_but_counts_is_settled(
    countable: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many states, rounded up, or else a sample."""
    whole = exploring.settled

    def uncounted(*arguments: Any) -> None:
        whole(*arguments)

    monkeypatch.setattr(exploring, "settled", uncounted)
    monkeypatch.setattr(exploring, "TRIES", ((1_000, 30.0),))
    monkeypatch.setattr(undecided, "COUNTABLE", countable)
    graph = compile_text(perfect_run(12, "hub")).graph
    assert graph is not None
    found = prove(graph, budget=2_000)
    assert (found.settled, found.stopped, found.states) == (True, "wide", 4_098)
    (note,) = found.diagnostics
    assert note.hint is not None
    assert words in note.hint
    assert "too many states to look at one by one" in note.message
