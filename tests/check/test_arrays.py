"""The search on arrays finds what the reference finds, which plays every turn by itself: the same states, reached in
the same order by the same moves."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from ifplay.check.arrays.expanding import SIDES
from ifplay.check.arrays.explorer import LEVELS, Search
from ifplay.check.arrays.flow import MOST_ROUNDS
from ifplay.check.arrays.known import FEW
from ifplay.check.budget import Budget
from ifplay.check.exploring import setting
from ifplay.check.prove import prove
from ifplay.check.rehearsal import rehearsal
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Call, End, Gap, Graph
from ifplay.runtime.budgets import MOST_STEPS
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Fault, Pick

from tests.check.same_search import same_search
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story
from tests.strategies.wide import wide_graph

HEAD = "---\ntitle: T\n---\n"


def compiled(text: str) -> Graph:
    """The story."""
    found = compile_text(HEAD + text, name="made.story")
    assert found.graph is not None, found.diagnostics
    return found.graph


def compared(graphs: Iterable[Graph | None]) -> int:
    """How many of them compile and are small enough to be compared."""
    count = 0
    for number, graph in enumerate(graphs):
        try:
            count += graph is not None and same_search(graph) is not None
        except Exception as error:
            error.add_note(f"This was number {number}.")
            raise
    return count


def written(seeds: Iterable[int]) -> int:
    """The same of written stories."""
    return compared(compile_text(random_story(seed, scenes=4), name="made.story").graph for seed in seeds)


# Generated stories


def test_written_stories() -> None:
    """The first of those below."""
    assert written(range(150)) > 60


def test_graphs() -> None:
    """The first of those below."""
    assert compared(map(random_graph, range(60))) > 50


def test_wide_stories() -> None:
    """The first of those below."""
    assert compared(map(wide_graph, range(12))) > 8


def test_wide_stories_are_wide() -> None:
    """Some need more than 64 bits, and some more than 128."""
    bits = []
    for seed in range(40):
        graph = wide_graph(seed)
        if graph is not None:
            locations = Search(setting(rehearsal(graph)), Budget(2_000)).run().locations.values()
            bits.append(max(location.packing.bits for location in locations))
    assert sum(one <= 64 for one in bits) > 3
    assert sum(64 < one <= 128 for one in bits) > 3
    assert sum(one > 128 for one in bits) > 3


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 11_000, 1_000))
def test_ten_thousand_written_stories(first: int) -> None:
    """The same again, at length."""
    assert written(range(first, first + 1_000)) > 400


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 11_000, 1_000))
def test_ten_thousand_graphs(first: int) -> None:
    """The same again, at length."""
    assert compared(map(random_graph, range(first, first + 1_000))) > 950


@pytest.mark.long
@pytest.mark.parametrize("first", range(1_000, 11_000, 1_000))
def test_ten_thousand_wide_stories(first: int) -> None:
    """The same again, at length."""
    assert compared(map(wide_graph, range(first, first + 1_000))) > 900


# Long turns

COUNTING = """number n: 0..{high}
number m: 0..{high}

== a
+ Go.
    ~ m = 7
    -> b
+ Start late.
    ~ n = {late}
    -> b

== b
+ On.
    -> c

== c
~ if n < {end}
    ~ n += 1
    ~ m += 1
    -> c
~ end "Out"
"""
"""A turn that passes one block `end` times; `m`, which nothing asks for, is past its range before `n` is."""


def test_a_turn_that_passes_one_block_often() -> None:
    """It is played state by state, and told of as if it were not."""
    end = 2 * MOST_ROUNDS
    story = compiled(COUNTING.format(high=end, late=end - 3, end=end))
    found = same_search(story)
    assert found is not None
    assert found.seen.endings["Out"].moves == (Pick("a: Go."), Pick("b: On."))
    assert "m" in found.missed
    assert found.seen.ranges["n"] == (0, end)
    assert [(one.variable.name, one.least, one.most) for one in prove(story).variables] == [
        ("n", 0, end),
        ("m", 0, end),
    ]


def test_what_a_long_turn_assigns_past_a_range_is_told() -> None:
    """Also where that is after the turn has got long, and in the first turn of all."""
    for text in (
        f"number n: 0..{MOST_ROUNDS + 50}\n== c\n~ if visits(c) < {2 * MOST_ROUNDS}\n    ~ n += 1\n    -> c\n"
        '{if n > 3: x}\n~ end "Out"\n',
        f"number n: 0..{MOST_ROUNDS + 50}\n== a\n+ Go.\n    -> c\n== c\n~ if visits(c) < {2 * MOST_ROUNDS}\n"
        '    ~ n += 1\n    -> c\n{if n > 3: x}\n~ end "Out"\n',
    ):
        story = compiled(text)
        found = same_search(story)
        assert found is not None
        (past,) = found.seen.outside.values()
        assert past.value == MOST_ROUNDS + 51
        assert found.seen.ranges["n"] == (0, MOST_ROUNDS + 50)
        assert [one.rule.slug for one in prove(story).diagnostics] == ["out-of-range", "condition-constant"]


def test_a_turn_of_too_many_steps() -> None:
    """It stops with a fault; a shorter one, of the same story, does not."""
    story = compiled(COUNTING.format(high=200_000, late=199_990, end=200_000))
    found = same_search(story)
    assert found is not None
    (fault,) = found.graph.faults.values()
    assert fault.kind == "endless-turn"
    assert found.seen.endings["Out"].moves == (Pick("a: Start late."), Pick("b: On."))


def test_the_very_last_step_of_a_turn() -> None:
    """A hundred thousand steps are made and not one more, though no block is passed twice."""
    story = compiled('== a\n+ Go.\n    -> b\n\n== b\nTick.\n~ end "Out"\n')
    faults = []
    for count in range(MOST_STEPS - 4, MOST_STEPS + 2):
        blocks = tuple(
            replace(block, steps=(Gap("paragraph"),) * count) if isinstance(block.exit, End) else block
            for block in story.blocks
        )
        longer = replace(story, blocks=blocks)
        program = load(longer)
        faults.append(isinstance(step(program, begin(program).state, Pick("a: Go.")).stop, Fault))
        found = same_search(longer)
        assert found is not None
        assert bool(found.graph.faults) is faults[-1]
    assert True in faults
    assert False in faults


def test_a_turn_without_end() -> None:
    """In one state the story goes round, in another it does not; what nobody asks for does not make it go on."""
    story = compiled(
        "flag f\nnumber m: 0..9\n== a\n+ Go.\n    -> b\n+ Well.\n    ~ f = yes\n    -> b\n"
        '== b\n~ m += 1\n~ if f\n    ~ end "E"\n-> c\n== c\n-> b\n'
    )
    found = same_search(story)
    assert found is not None
    (fault,) = found.graph.faults.values()
    assert (fault.kind, set(fault.scenes)) == ("endless-turn", {"b", "c"})
    assert found.seen.circles


def test_long_turns_after_dice() -> None:
    """After a die whose value is asked for, and after one whose value is not."""
    for asked in ("d > 4", "n > 4"):
        story = compiled(
            "number d: 1..6\nnumber n: 0..9000\n== a\n+ Go.\n    ~ d = random 1..6\n    -> b\n"
            f'== b\n~ if n < {2 * MOST_ROUNDS}\n    ~ n += 1\n    -> b\n~ if {asked}\n    ~ end "High"\n~ end "Low"\n'
        )
        found = same_search(story)
        assert found is not None
        assert len(found.seen.endings) == (2 if asked == "d > 4" else 1)


def test_a_call_without_end() -> None:
    """A scene that calls itself comes to the end of what calls may be pending; no text may say so, but a graph may."""
    story = compiled('== a\n+ Go.\n    ~ call b\n    ~ end "Out"\n== b\n~ call c\n~ return\n== c\n~ return\n')
    blocks = tuple(
        replace(block, exit=replace(block.exit, scene="b"))
        if block.scene == "b" and isinstance(block.exit, Call)
        else block
        for block in story.blocks
    )
    found = same_search(replace(story, blocks=blocks))
    assert found is not None
    assert [fault.kind for fault in found.graph.faults.values()] == ["endless-turn"]


# Sets of states


@pytest.mark.long
def test_a_die_that_is_forgotten_again_makes_no_states() -> None:
    """Six rolls lead to one state, also where states are so many that they are kept as a bitmap."""
    story = compiled(
        f"number n: 0..{2 * FEW}\nnumber d: 1..6\n== a\n~ d = random 1..6\n{{if d == 1: x}}\n~ if n < {FEW + 500}\n"
        '    ~ n += 1\n    -> a\n~ end "E"\n'
    )
    found = same_search(story, 2 * FEW)
    assert found is not None
    assert found.graph.count == FEW + 502


def test_a_die_of_many_sides() -> None:
    """More than are rolled at once, from some menus at once; and where nothing asks what it shows."""
    text = (
        "number n: 0..{most}\nnumber w: 0..3\n== a\n+ One.\n    ~ w = 1\n    -> b\n+ Two.\n    ~ w = 2\n    -> b\n"
        '== b\n+ Roll.\n    -> c\n== c\n~ n = random -2..{sides}\n~ if {asked}\n    ~ end "High"\n~ end "Low"\n'
    )
    for asked, nodes in (("n + w > 3000", 7), ("w > 1", 7)):
        found = same_search(compiled(text.format(most=SIDES, sides=SIDES + 3, asked=asked)))
        assert found is not None
        assert found.graph.count == nodes
        assert found.seen.transitions == 4 + 2 * (SIDES + 6)
        assert {past.value for past in found.seen.outside.values()} == {-2}


def test_visits_that_are_only_stored() -> None:
    """What is stored of a count that nothing else reads is not known, and said to be so."""
    story = compiled('number m: 0..5\n== a\n-> b\n== b\n~ m = visits(b)\n~ end "x"\n')
    found = same_search(story)
    assert found is not None
    assert found.missed == {"m"}
    assert [(one.least, one.most) for one in prove(story).variables] == [(0, 1)]


def test_levels_and_places_find_the_same() -> None:
    """Whichever way the search goes on, and whenever it changes from one to the other."""
    for seed in range(60):
        graph = random_graph(seed, scenes=4, blocks=6, text=False)
        found = [Search(setting(rehearsal(graph)), Budget(), levels=levels).run() for levels in (0, 1, 5, LEVELS)]
        assert len({(one.states, one.transitions, len(one.faults)) for one in found}) == 1
        sets = [{here: one.known.all().tolist() for here, one in each.locations.items()} for each in found]
        assert all(one == sets[0] for one in sets)
