"""The checker does not lie: on small random stories a deliberately simple brute force finds the very same."""

from collections.abc import Iterable, Iterator, Mapping

import pytest
from hypothesis import given
from ifplay.check.prove import prove
from ifplay.check.report import Report
from ifplay.compile.pipeline import compile_text
from ifplay.diagnostics.report import Diagnostic
from ifplay.model import graph as g
from ifplay.model import text as t
from ifplay.source.spans import Span

from tests.brute.enumerate import Everything, everything, keys
from tests.brute.play import Arrival, Play, TooMany
from tests.brute.replay import replay
from tests.sparing import sparing
from tests.strategies.graphs import graphs, random_graph
from tests.strategies.stories import random_story, stories
from tests.strategies.wide import wide_graph

STATES = 400

Said = dict[str, dict[Span, int | None]]
"""For each slug, the places it is said of, with the length of the playthrough that shows it."""


def agree(graph: g.Graph) -> bool:
    """That the checker and the brute force say the same of this story; False when it is too large to compare."""
    try:
        found = everything(graph, most=STATES)
    except TooMany:
        return False
    report = prove(graph)
    assert report.complete
    _same_findings(graph, report, found)
    _same_endings(report, found)
    assert (report.picks.shortest, report.picks.longest) == (found.shortest, found.longest)
    assert report.playthroughs == found.playthroughs
    assert {one.variable.name: (one.least, one.most) for one in report.variables} == found.ranges
    _same_coverage(graph, report, found)
    for diagnostic in report.diagnostics:
        if diagnostic.trail is not None:
            _shows(graph, diagnostic)
    return True


def _same_endings(report: Report, found: Everything) -> None:
    for ending in report.endings:
        if ending.title not in found.endings:
            assert (ending.reachable, ending.playthroughs, ending.odds) == (False, 0, 0)
            assert ending.shortest is None
            continue
        assert ending.reachable
        assert ending.shortest is not None
        assert len(ending.shortest) == found.endings[ending.title]
        assert ending.playthroughs == found.playthroughs_to[ending.title]
        if found.odds is not None:
            assert ending.odds == pytest.approx(float(found.odds[ending.title]), abs=1e-9)
    assert found.endings.keys() <= {ending.title for ending in report.endings}


def _same_coverage(graph: g.Graph, report: Report, found: Everything) -> None:
    assert report.coverage.scenes == (len(found.scenes), len(graph.scenes))
    menus = [block.exit for block in graph.blocks if isinstance(block.exit, g.Menu)]
    choices = [choice.id for menu in menus for choice in g.choices(menu.entries)]
    assert report.coverage.choices == (len(found.taken), len(choices))


# Findings


def _same_findings(graph: g.Graph, report: Report, found: Everything) -> None:
    said: Said = {}
    for diagnostic in report.diagnostics:
        slug = diagnostic.rule.slug
        length = None if diagnostic.trail is None else len(diagnostic.trail)
        once_only = slug != "endless-turn"
        assert not once_only or diagnostic.span not in said.get(slug, {}), f"{slug} twice of {diagnostic.span}"
        _say(said, slug, diagnostic.span, length)
    expected: Said = {}
    for slug, span, length in _expected(graph, found):
        _say(expected, slug, span, length)
    for slug in said.keys() | expected.keys():
        assert said.get(slug, {}) == expected.get(slug, {}), slug


def _say(said: Said, slug: str, span: Span, length: int | None) -> None:
    """Of one place and slug only the shortest playthrough counts."""
    spans = said.setdefault(slug, {})
    known = spans.get(span)
    spans[span] = length if known is None or length is None else min(known, length)


def _expected(graph: g.Graph, found: Everything) -> Iterator[tuple[str, Span, int | None]]:
    """All that is to be said: the slug, the place, the length of the shortest playthrough that shows it."""
    for place, far in found.stuck.items():
        yield "stuck", _exit(graph, place), far
    for place, far in found.doomed.items():
        yield "doomed", _exit(graph, place), far
    for place, far in found.stray_returns.items():
        yield "return-without-call", _exit(graph, place), far
    for circle, far in found.endless.items():
        first = next(scene for scene in graph.scenes if scene.id in circle)
        yield "endless-turn", _at(first.span), far
    for place, far in found.endless_dice.items():
        yield "endless-turn", _exit(graph, place), far
    for number, far in found.broken.items():
        yield "promise-broken", _at(graph.promises[number].span), far
    for (place, number), far in found.out_of_range.items():
        block = graph.blocks[place]
        what = block.steps[number] if number >= 0 else block.exit
        assert isinstance(what, (g.Assign, g.Dice))
        yield "out-of-range", _at(what.span), far
    yield from _lost_endings(graph, found)
    yield from _conditions(graph, found)
    yield from _unreached(graph, found)


def _lost_endings(graph: g.Graph, found: Everything) -> Iterator[tuple[str, Span, None]]:
    ends = [block.exit for block in graph.blocks if isinstance(block.exit, g.End)]
    for title in {end.title for end in ends} - found.endings.keys():
        yield "ending-unreachable", min(_at(end.span) for end in ends if end.title == title), None


def _conditions(graph: g.Graph, found: Everything) -> Iterator[tuple[str, Span, None]]:
    needs = {choice.needs.number for choice in _choices(graph) if choice.needs is not None}
    for condition in _all_conditions(graph):
        outcomes = found.asked.get(condition.number, set())
        if outcomes == {False} and condition.number in needs:
            yield "always-locked", _at(condition.span), None
        elif len(outcomes) == 1:
            yield "condition-constant", _at(condition.span), None


def _unreached(graph: g.Graph, found: Everything) -> Iterator[tuple[str, Span, None]]:
    """The first thing that is never reached, on every way."""
    for scene in graph.scenes:
        if scene.id not in found.scenes:
            yield "never-reached", _at(scene.span), None
    for place, block in enumerate(graph.blocks):
        if place not in found.blocks:
            continue
        exit = block.exit
        lines = [step.pieces for step in block.steps if isinstance(step, g.Say)]
        sides: list[tuple[t.Condition, Span | None, Span | None]] = []
        if isinstance(exit, g.Menu):
            for choice in g.choices(exit.entries):
                lines.append(choice.text)
                locked = choice.needs is not None and found.asked.get(choice.needs.number) == {False}
                if choice.id not in found.taken and not locked:
                    yield "never-reached", _at(choice.span), None
            if exit.otherwise is not None and place not in found.ways_out:
                yield "never-reached", _at(exit.otherwise_span), None
        elif isinstance(exit, g.Branch):
            sides.append((exit.condition, exit.then_span, exit.otherwise_span))
        elif isinstance(exit, g.Call) and exit.next not in found.blocks:
            begins = _first(graph, exit.next)
            if begins is not None:
                yield "never-reached", begins, None
        for piece in [piece for line in lines for piece in t.all_pieces(line)]:
            if isinstance(piece, t.Either):
                sides.append(
                    (
                        piece.condition,
                        piece.then_span if piece.then else None,
                        piece.otherwise_span if piece.otherwise else None,
                    )
                )
        for condition, then, otherwise in sides:
            outcomes = found.asked.get(condition.number)
            if outcomes == {False} and then is not None:
                yield "never-reached", then, None
            if outcomes == {True} and otherwise is not None:
                yield "never-reached", otherwise, None


def _first(graph: g.Graph, place: int) -> Span | None:
    """Where a block begins in the source, or the block it leads to; None for a circle of nothing."""
    passed: set[int] = set()
    while True:
        passed.add(place)
        block = graph.blocks[place]
        says = [step.span for step in block.steps if isinstance(step, g.Say)]
        assigns = [step.span for step in block.steps if isinstance(step, g.Assign)]
        if says or assigns:
            return _at((says + assigns)[0])
        if not isinstance(block.exit, g.Next):
            return _exit(graph, place)
        place = block.exit.next
        if place in passed:
            return None


def _all_conditions(graph: g.Graph) -> Iterator[t.Condition]:
    lines: list[tuple[t.Piece, ...]] = [choice.text for choice in _choices(graph)]
    for block in graph.blocks:
        lines.extend(step.pieces for step in block.steps if isinstance(step, g.Say))
        if isinstance(block.exit, g.Branch):
            yield block.exit.condition
        if isinstance(block.exit, g.Menu):
            yield from (fork.condition for fork in g.forks(block.exit.entries))
    for choice in _choices(graph):
        yield from (one for one in (choice.shown, choice.needs) if one is not None)
    for line in lines:
        yield from (piece.condition for piece in t.all_pieces(line) if isinstance(piece, t.Either))


def _choices(graph: g.Graph) -> Iterator[g.Choice]:
    for block in graph.blocks:
        if isinstance(block.exit, g.Menu):
            yield from g.choices(block.exit.entries)


def _at(span: Span | None) -> Span:
    assert span is not None
    return span


def _exit(graph: g.Graph, place: int) -> Span:
    """The place of a block's exit."""
    exit = graph.blocks[place].exit
    if isinstance(exit, g.Branch):
        return _at(exit.condition.span)
    assert not isinstance(exit, g.Next)
    return _at(exit.span)


# Trails


def _shows(graph: g.Graph, diagnostic: Diagnostic) -> None:
    """That the trail, played, comes to what is said of it."""
    play = Play(graph, keys(graph)[0])
    assert diagnostic.trail is not None
    stops = replay(play, diagnostic.trail)
    last = stops[-1]
    slug = diagnostic.rule.slug
    span = diagnostic.span
    if slug == "stuck":
        assert (last.stop, _exit(graph, last.world.place)) == ("stuck", span)
    elif slug == "doomed":
        assert last.stop in ("menu", "dice")
        assert _exit(graph, last.world.place) == span
    elif slug == "return-without-call":
        assert (last.stop, _exit(graph, last.world.place)) == (slug, span)
    elif slug == "endless-turn":
        assert last.stop in (slug, "dice")
    elif slug == "out-of-range":
        assert span in _stored_outside(graph, last)
    elif slug == "promise-broken":
        promise = next(one for one in graph.promises if one.span == span)
        if isinstance(promise, g.Invariant):
            assert last.stop in ("menu", "stuck", "end")
            assert play.promised(promise.expression, last) == (promise.kind == "never")
        else:
            assert last.stop in ("menu", "stuck")
            assert graph.blocks[last.world.place].scene == promise.scene
    else:
        raise AssertionError(f"{slug} has no trail")


def _stored_outside(graph: g.Graph, arrival: Arrival) -> set[Span]:
    types: Mapping[str, object] = {one.name: one.type for one in graph.variables}
    spans = set()
    for place, number, name, value in arrival.stored:
        kind = types[name]
        if not kind.low <= value <= kind.high:  # type: ignore[attr-defined]
            block = graph.blocks[place]
            what = block.steps[number] if number >= 0 else block.exit
            spans.add(_at(what.span))  # type: ignore[union-attr]
    return spans


# Tests


@given(graphs())
def test_small_stories(graph: g.Graph) -> None:
    """Few scenes, everything in them."""
    agree(graph)


@given(graphs(scenes=4, blocks=6, text=False))
def test_larger_stories_without_braces(graph: g.Graph) -> None:
    """More of what changes what happens, and none of what does not."""
    agree(graph)


@given(stories())
def test_written_stories(text: str) -> None:
    """From the text, compiled."""
    graph = compile_text(text).graph
    if graph is not None:
        agree(graph)


def test_stories_by_their_seeds() -> None:
    """The first of those below."""
    assert _agree_on(random_graph(seed) for seed in range(80)) > 70
    assert _agree_on(random_graph(seed, scenes=4, blocks=6, text=False) for seed in range(30)) > 25


def test_wide_stories() -> None:
    """What they remember does not fit into 64 bits, nor their numbers into 32."""
    assert _agree_on(graph for graph in map(wide_graph, range(20)) if graph is not None) > 9


def test_the_trail_to_a_doomed_place_ends_with_the_move_that_loses_the_last_ending() -> None:
    """The corridor is nearer through the trap, but there all is lost already."""
    graph = compile_text(CORRIDOR).graph
    assert graph is not None
    trails = [one.trail for one in prove(graph).diagnostics if one.rule.slug == "doomed"]
    assert trails == [("Into the trap.",), ("Walk.", "Further.", "Fall.")]


CORRIDOR = """---
title: T
---
== gate
+ Into the trap.
    + On.
        -> corridor
+ Walk.
    + Further.
        + Fall.
            -> corridor
        + Out.
            ~ end "Out"

== corridor
+ Round.
    -> corridor
"""


def test_what_visits_decide_can_be_kept_in_a_variable() -> None:
    """Two states: at the first visit, and later. The variable is asked for in the block that sets it, nowhere else."""
    graph = compile_text(RETURNING).graph
    assert graph is not None
    report = prove(graph, budget=100)
    assert report.complete
    assert agree(graph)


RETURNING = """---
title: T
---
flag back

== gate
~ back = visits(gate) > 1
{if back: Here again | For the first time}.
+ Go round.
    -> gate
+ Go home.
    ~ end "Home"
"""


def test_one_place_is_said_once() -> None:
    """Two calls that never come back would come back to the same line."""
    graph = compile_text(TWO_CALLS).graph
    assert graph is not None
    assert [one.span.line for one in prove(graph).diagnostics if one.rule.slug == "never-reached"] == [9]


TWO_CALLS = """---
title: T
---
== a
* x
    ~ call b
* y
    ~ call b
After.
~ end "Home"

== b
~ end "Away"
"""


@pytest.mark.parametrize("budget", sparing([3, 1, 2, 5, 8], 5))
def test_a_search_that_was_stopped_does_not_lie(budget: int) -> None:
    """What it says is so; what it did not see it leaves open."""
    stopped = 0
    for seed in range(60):
        graph = random_graph(seed, scenes=4, blocks=6, text=False)
        report = prove(graph, budget=budget)
        try:
            found = everything(graph, most=STATES)
        except TooMany:
            continue
        if report.complete:
            continue
        stopped += 1
        assert report.playthroughs is None
        assert (report.picks.shortest, report.picks.longest) == (None, None)
        for ending in report.endings:
            assert ending.reachable is (True if ending.shortest is not None else None)
            assert (ending.odds, ending.playthroughs) == (None, None)
            if ending.shortest is not None:
                assert len(ending.shortest) == found.endings[ending.title]
        for one in report.variables:
            least, most = found.ranges[one.variable.name]
            assert one.least in (None, least)
            assert one.most in (None, most)
        expected = list(_expected(graph, found))
        for diagnostic in report.diagnostics:
            if diagnostic.rule.slug != "undecided":
                assert diagnostic.trail is not None
                assert (diagnostic.rule.slug, diagnostic.span, len(diagnostic.trail)) in expected
                _shows(graph, diagnostic)
    assert stopped > 3


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 6_000, 500))
def test_thousands_of_small_stories(first: int) -> None:
    """The same again, at length."""
    assert _agree_on(random_graph(seed) for seed in range(first, first + 500)) > 450


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 4_000, 500))
def test_thousands_of_larger_stories(first: int) -> None:
    """The same again, at length."""
    graphs = (random_graph(seed, scenes=4, blocks=6, text=False) for seed in range(first, first + 500))
    assert _agree_on(graphs) > 450


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 4_000, 500))
def test_thousands_of_written_stories(first: int) -> None:
    """The same again, at length."""
    compiled = (compile_text(random_story(seed, deep=3)).graph for seed in range(first, first + 500))
    assert _agree_on(graph for graph in compiled if graph is not None) > 200


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 4_000, 500))
def test_thousands_of_wide_stories(first: int) -> None:
    """The same again, at length."""
    assert _agree_on(graph for graph in map(wide_graph, range(first, first + 500)) if graph is not None) > 250


def _agree_on(graphs: Iterable[g.Graph]) -> int:
    """How many of them were small enough to compare."""
    compared = 0
    for number, graph in enumerate(graphs):
        try:
            compared += agree(graph)
        except Exception as error:
            error.add_note(f"This was number {number} of those that compile.")
            raise
    return compared
