"""Every reduction by itself, and without each: the same is found."""

from collections.abc import Iterable
from dataclasses import fields, replace

import pytest
from ifplay.check.copies import Copying
from ifplay.check.ends import ends
from ifplay.check.exploring import setting
from ifplay.check.prove import prove
from ifplay.check.reductions import ALL, NONE, USUAL, Reductions
from ifplay.check.rehearsal import rehearsal
from ifplay.check.report import Report
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph

from tests.sparing import sparing
from tests.strategies.graphs import random_graph
from tests.strategies.scores import random_score_story
from tests.strategies.stories import random_story

STATES = 3_000
"""More states than that are not compared."""

NAMES = [one.name for one in fields(Reductions)]
VARIANTS = {
    "all": ALL,
    "none": NONE,
    # Where nothing is sliced off, visits make every loop endless.
    **{f"only {name}": replace(NONE, slices=True, **{name: True}) for name in NAMES if name != "slices"},
    "only slices": replace(NONE, slices=True),
    **{f"no {name}": replace(ALL, **{name: False}) for name in NAMES},
}


def said(report: Report) -> object:
    """All that is said of a story but for how much work it was."""
    return (
        {
            (one.rule.slug, one.span, "" if one.rule.slug == "out-of-range" else one.message)
            + (None if one.trail is None else len(one.trail),)
            for one in report.diagnostics
        },
        report.coverage,
        (report.playthroughs, report.picks),
        [
            (one.title, one.reachable, one.playthroughs, None if one.shortest is None else len(one.shortest))
            for one in report.endings
        ],
        [(one.variable.name, one.least, one.most) for one in report.variables],
    )


def compared(graphs: Iterable[Graph | None], variant: Reductions) -> int:
    """How many of these stories were small enough to be compared."""
    count = 0
    for graph in graphs:
        if graph is None:
            continue
        usual = prove(graph, budget=STATES)
        found = prove(graph, budget=STATES, reductions=variant)
        told = {one.rule.slug for one in (*usual.diagnostics, *found.diagnostics)}
        if not (usual.complete and found.complete) or "undecided" in told:
            continue
        count += 1
        assert said(found) == said(usual)
        for one, other in zip(usual.endings, found.endings, strict=True):
            assert other.odds == pytest.approx(one.odds, abs=1e-9)
        if variant in (ALL, NONE):
            assert (found.states <= usual.states) if variant == ALL else (usual.states <= found.states)
    return count


def written(first: int, last: int) -> Iterable[Graph | None]:
    """Stories from their text."""
    return (compile_text(random_story(seed, deep=3)).graph for seed in range(first, last))


def scores(first: int, last: int) -> Iterable[Graph | None]:
    """Stories of numbers that move one way and are compared with constants."""
    return (compile_text(random_score_story(seed)).graph for seed in range(first, last))


def graphs(first: int, last: int) -> Iterable[Graph | None]:
    """Graphs that no text stands behind."""
    return (random_graph(seed) for seed in range(first, last))


@pytest.mark.parametrize("name", sparing(VARIANTS, 20))
def test_the_same_is_found(name: str) -> None:
    """On stories and graphs of every kind; without any reduction few of them come to an end."""
    few = name == "none"
    assert compared(graphs(0, 25), VARIANTS[name]) >= 10
    assert compared(written(0, 25), VARIANTS[name]) >= 4
    assert compared(scores(0, 40), VARIANTS[name]) >= (2 if few else 10)


@pytest.mark.long
@pytest.mark.parametrize("name", VARIANTS)
def test_the_same_is_found_of_thousands(name: str) -> None:
    """The same again, at length."""
    few = name == "none"
    assert compared(graphs(1_000, 1_250), VARIANTS[name]) > 100
    assert compared(written(1_000, 1_100), VARIANTS[name]) > 12
    assert compared(scores(1_000, 1_500), VARIANTS[name]) > (20 if few else 150)


def test_generated_stories_have_what_is_reduced() -> None:
    """Else the comparisons above would say nothing."""
    made = [graph for graph in (*graphs(0, 40), *scores(0, 40)) if graph is not None]
    settings = [setting(rehearsal(graph)) for graph in made]
    assert sum(bool(ends(graph)) for graph in made) >= 15
    assert sum(any(Copying(one.routines).standing.values()) for one in settings) >= 5
    assert sum(any(slot.high < 2**40 for slot in one.slots.all if slot.name.startswith("visits")) for one in settings)


SCORE = """---
title: The score
---

number score: 0..1000 clamp
number luck: 0..1000

== road: The road
+ Walk. {if visits(road) < 40}
    ~ score += 10
+ Run. {if visits(road) < 40}
    ~ score += 30
+ Rest.
    ~ if score >= 50
        ~ end "Far"
    ~ else
        ~ end "Near"
-> road
"""


def test_a_score_stops_where_nobody_asks_further() -> None:
    """Six values in place of a hundred; the greatest it comes to is told all the same."""
    graph = compile_text(SCORE).graph
    assert graph is not None
    usual, short = prove(graph), prove(graph, reductions=replace(USUAL, ends=True))
    assert short.states < usual.states / 5
    assert said(short) == said(usual)
    assert next((one.variable.name, one.least, one.most) for one in short.variables) == ("score", 0, 1000)


@pytest.mark.parametrize(
    ("asked", "moved", "expected"),
    [
        ("score >= 50", "score += 10", (0, 50)),
        ("score > 50", "score += 10", (0, 51)),
        ("score == 50", "score += 10", (0, 51)),
        ("20 < score", "score += 10", (0, 21)),
        ("score >= 50", "score -= 10", (49, 1000)),
        ("score >= 50", "score = 70", (49, 50)),
        ("score >= 50 and score < 90", "score += 10", (0, 90)),
        ("score >= 50", "score = score * 2", None),
        ("score >= 50", "score = other + 1", (49, 50)),
        ("score >= 50", "other = score", (49, 50)),
        ("score >= 50 and other > 3", "other = score", None),
        ("score >= other", "score += 1", None),
        ("score + 1 >= 50", "score += 1", None),
        ("score >= 50", "score = random 1..6", None),
    ],
)
def test_where_numbers_are_cut(asked: str, moved: str, expected: tuple[int, int] | None) -> None:
    """What is compared with constants only, and moves one way."""
    text = f"""---
title: Cut
---

number score: 0..1000
number other: 0..1000

== road: The road
+ Go on.
    ~ {moved}
+ Stop.
    ~ if {asked}
        ~ end "Far"
    ~ else
        ~ end "Near"
-> road
"""
    graph = compile_text(text).graph
    assert graph is not None
    assert ends(graph).get("score") == expected
    assert "score" not in ends(graph, frozenset(["score"]))


COPIES = """---
title: Twice the same
---

number here: 0..99
number there: 0..99

== road: The road
+ Go on. {if here < 99}
    ~ here += 1
    -> road
+ Measure.
    ~ there = here
    -> hill

== hill: The hill
+ Far. {if there > 50 and here > 60}
    ~ end "Far"
+ Near.
    ~ end "Near"
"""


def test_copies_are_written_once() -> None:
    """Both are read on the hill, and are the same there."""
    graph = compile_text(COPIES).graph
    assert graph is not None
    (hill,) = (place for place, block in enumerate(graph.blocks) if block.scene == "hill" and "Menu" in str(block.exit))
    bits = [
        setting(rehearsal(graph), reductions=replace(USUAL, copies=copies)).packing(hill, ()).bits
        for copies in (True, False)
    ]
    assert bits == [7, 14]
