"""SPIN, told a story, counts the states and transitions that the checker counts, to the one.

The checker tells states apart by what is live where a playthrough stands, and so does the model; SPIN's own are the
state before the first turn, and the two transitions to that and to the first stop. Skipped where SPIN or gcc is not
installed (Debian: `spin`, `gcc`, `libc6-dev`).
"""

from pathlib import Path

import pytest
from ifplay.check.budget import Budget
from ifplay.check.explore import explore
from ifplay.check.rehearsal import rehearsal
from ifplay.compile.pipeline import compile_file, compile_text
from ifplay.model.graph import Graph

from tests.bench.families import HOWS, How, hub, impossible_run, novel, quest
from tests.bench.promela import STATES_MORE, TRANSITIONS_MORE, translate
from tests.bench.spin.locations import Untranslatable
from tests.bench.spin.verifier import OutOfBounds, build, missing, verify
from tests.strategies.graphs import random_graph
from tests.strategies.stories import random_story

QUICK = ("-O0", "-DSAFETY", "-DNOREDUCE", "-DNOVSZ")
HEAD = "---\ntitle: Case\n---\n"
MOST = 3_000

needs_spin = pytest.mark.skipif(missing() is not None, reason=f"{missing()} is not installed")


def graph_of(text: str) -> Graph:
    """A story's graph."""
    compiled = compile_text(text)
    assert compiled.graph is not None, compiled.diagnostics
    return compiled.graph


def agree(graph: Graph, folder: Path, most: int = MOST) -> bool:
    """That SPIN counts the same; False when the story is too large, or turns in it never end."""
    search = explore(graph, rehearsal(graph), Budget(states=most)).search
    if not search.complete or any(fault.kind == "endless-turn" for fault in search.faults.values()):
        return False
    found = verify(build(translate(graph), folder, flags=QUICK), expected=most)
    assert found.states == len(search.states) + STATES_MORE
    assert found.transitions == search.transitions + TRANSITIONS_MORE
    return True


@needs_spin
@pytest.mark.parametrize("name", ["kite", "lamplight", "treehill"])
def test_the_stories_that_ship(name: str, tmp_path: Path) -> None:
    """Prose, calls, dice and sets, as writers use them."""
    graph = compile_file(Path("stories") / f"{name}.story").graph
    assert graph is not None
    assert agree(graph, tmp_path)


@needs_spin
def test_a_quest_and_a_short_novel(tmp_path: Path) -> None:
    """Places where dice are thrown with calls pending; flags that are forgotten chapter by chapter."""
    assert agree(graph_of(quest(1_000)), tmp_path)
    assert agree(graph_of(novel(2_500, far=2).text), tmp_path, most=100_000)


@needs_spin
@pytest.mark.parametrize("how", HOWS)
def test_runs(how: How, tmp_path: Path) -> None:
    """Flags, a counter, sets, marks."""
    assert agree(graph_of(impossible_run(7, how)), tmp_path)


@needs_spin
def test_numbers_below_nothing_sets_of_64_and_numbers_at_the_ends_of_64_bits(tmp_path: Path) -> None:
    """What Promela itself has no type for."""
    names = ", ".join(f"w{number}" for number in range(64))
    assert agree(
        graph_of(
            f"{HEAD}number debt: -3..2 clamp\nset all: {names}\nnumber far: -1000000000..1000000000 clamp\n"
            "== a\n+ Less.\n    ~ debt -= 2\n+ More.\n    ~ debt += 1\n+ First. {if debt < 0}\n    ~ all += w63\n"
            "+ Last. {if all has w63}\n    ~ all -= w63\n    ~ all += w0\n"
            "+ Far. {if size(all) == 2}\n    ~ far += 1000000000 * 1000000000 * 1000000000\n"
            "+ Farther. {if far == 1000000000}\n    ~ far = 0 - far\n"
            '+ Out. {if far < 0 and debt == 0 - 3}\n    ~ end "Out"\n-> a\n'
        ),
        tmp_path,
    )


@needs_spin
@pytest.mark.parametrize("seed", range(20))
def test_graphs_made_at_random(seed: int, tmp_path: Path) -> None:
    """With something of everything, also what no story compiles to."""
    agree(random_graph(seed), tmp_path)


@needs_spin
@pytest.mark.long
def test_many_stories_made_at_random(tmp_path: Path) -> None:
    """Of which most are small enough, and have turns that end."""
    compared = 0
    for seed in range(1_000, 1_120):
        graph = random_graph(seed) if seed % 2 else compile_text(random_story(seed)).graph
        if graph is not None:
            compared += agree(graph, tmp_path)
    assert compared > 60


@needs_spin
def test_a_turn_that_never_ends_does_end_for_spin(tmp_path: Path) -> None:
    """It is one more place to stand."""
    story = (
        'flag on\n== a\n+ Round.\n    ~ on = yes\n    -> b\n+ Out.\n    ~ end "Out"\n== b\n~ if on\n    -> b\n-> a\n'
    )
    found = verify(build(translate(graph_of(HEAD + story)), tmp_path, flags=QUICK))
    assert found.states == 3 + STATES_MORE


@needs_spin
def test_a_search_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    """The hub takes SPIN seconds."""
    pan = build(translate(graph_of(hub())), tmp_path, flags=QUICK)
    with pytest.raises(OutOfBounds, match="not done"):
        verify(pan, seconds=0.1)


def test_a_die_of_too_many_sides_is_refused() -> None:
    """The model would have an option for each."""
    with pytest.raises(Untranslatable, match="10,000 moves"):
        translate(graph_of(f'{HEAD}number luck: 1..10000\n== a\n~ luck = random 1..10000\n{{luck}}\n~ end "Over"\n'))
