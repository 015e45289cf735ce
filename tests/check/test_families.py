"""The families of stories to measure with are what they say: they compile, and their answers are known."""

import re
from random import Random

import pytest
from ifplay.check.prove import prove
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Call, Dice, Graph, Menu, choices
from ifplay.model.types import Set
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Ended
from ifplay.runtime.trace import Trace

from tests.bench.families import HOWS, How, hub, impossible_run, novel, perfect_run, quest
from tests.sparing import sparing


def compiled(text: str) -> Graph:
    """The graph of a story of which nothing can be said before it is played."""
    done = compile_text(text)
    assert not done.diagnostics, done.diagnostics[:3]
    assert done.graph is not None
    return done.graph


def test_the_hub_is_one_menu_of_thirteen_choices() -> None:
    """Three counters and eight flags, and nothing that can be taken only once."""
    graph = compiled(hub())
    (menu,) = (block.exit for block in graph.blocks if isinstance(block.exit, Menu))
    assert [choice.once for choice in choices(menu.entries)] == [False] * 13
    assert len(graph.variables) == 11


def test_a_small_hub_has_as_many_states_as_reckoned() -> None:
    """The same with counters to 4: for each set of flags that can be had, the values that the counters can have then.
    Only the first counter comes down again."""
    text = re.sub(r"\d+", lambda found: {"49": "4", "10": "1", "25": "2", "30": "3"}.get(found[0], found[0]), hub())
    report = prove(compiled(text))
    flags = ("lamp", "rope", "axe", "map", "boat", "torch", "bridge", "tower")
    count = 0
    for bits in range(2 ** len(flags)):
        has = {flag for place, flag in enumerate(flags) if bits >> place & 1}
        if ("torch" in has) > (has >= {"lamp", "rope"}) or ("bridge" in has) > (has >= {"axe", "map"}):
            continue
        if ("tower" in has) > (has >= {"torch", "bridge"}):
            continue
        north = 0 if "lamp" in has else 3 if "map" in has else 0
        south = 2 if "boat" in has else 1 if "rope" in has else 0
        east = 1 if "axe" in has else 0
        count += (5 - north) * (5 - south) * (5 - east)
    assert report.states == count + 1  # and the ending


@pytest.mark.parametrize("scale", [1_000, 10_000])
def test_a_quest_has_about_the_states_it_is_asked_for(scale: int) -> None:
    """And nothing is wrong with it."""
    report = prove(compiled(quest(scale)))
    assert report.complete
    assert scale / 2 < report.states < scale * 2
    assert not report.diagnostics


@pytest.mark.parametrize("scale", [10**exponent for exponent in range(3, 11)])
def test_quests_of_all_sizes_have_calls_dice_and_sets(scale: int) -> None:
    """However many states there will be."""
    graph = compiled(quest(scale))
    exits = {type(block.exit) for block in graph.blocks}
    assert {Call, Dice, Menu} <= exits
    assert any(isinstance(variable.type, Set) for variable in graph.variables)


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("keepsakes", [2, 3, 7])
def test_only_a_perfect_run_can_be_perfect(keepsakes: int, how: How) -> None:
    """Small ones can be played through."""
    perfect, impossible = (prove(compiled(run(keepsakes, how))) for run in (perfect_run, impossible_run))
    assert {one.title: one.reachable for one in perfect.endings} == {"Home": True, "Perfect": True}
    assert {one.title: one.reachable for one in impossible.endings} == {"Home": True, "Perfect": False}
    (best,) = (one.shortest for one in perfect.endings if one.title == "Perfect")
    assert best is not None
    assert len(best) == keepsakes + (how == "hub")
    assert not perfect.diagnostics


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("keepsakes", sparing([64, 200, 1_000], 3))
def test_long_runs_compile(keepsakes: int, how: How) -> None:
    """No line is longer than lines may be, no set larger."""
    for run in (perfect_run, impossible_run):
        graph = compiled(run(keepsakes, how))
        assert len(graph.scenes) == (2 if how == "hub" else keepsakes + 1)


def test_a_perfect_reader_of_a_long_run() -> None:
    """Whoever always takes the first choice has everything at the end, but in an impossible run."""
    for how in HOWS:
        endings = []
        for run in (perfect_run, impossible_run):
            program = load(compiled(run(200, how)))
            turn = begin(program)
            while open_moves := moves(program, turn.state):
                turn = step(program, turn.state, open_moves[0])
            assert isinstance(turn.stop, Ended)
            endings.append(turn.stop.title)
        assert endings == ["Perfect", "Home"]


def test_of_a_short_novel_just_what_was_planted_is_found() -> None:
    """One chapter, with two flags for the end, can be searched."""
    made = novel(2_500, far=2)
    report = prove(compiled(made.text))
    assert report.complete
    found = sorted((one.rule.slug, one.span.line) for one in report.diagnostics)
    assert found == sorted((one.slug, one.line) for one in made.planted)
    assert tuple(one.title for one in report.endings if one.reachable) == made.endings


def test_a_long_novel_is_as_large_as_it_is_asked_for() -> None:
    """A hundred thousand words, a thousand scenes, three hundred variables."""
    made = novel(100_000)
    assert made == novel(100_000)
    graph = compiled(made.text)
    assert abs(made.words - 100_000) < 1_000
    assert (len(graph.scenes), len(graph.variables)) == (made.scenes, made.variables) == (1_001, 300)


def test_in_a_novel_every_question_but_those_planted_has_both_answers() -> None:
    """Random readers see to that, in four chapters; but the last question of all, who came, is too rare for them."""
    made = novel(10_000)
    graph = compiled(made.text)
    trace = Trace()
    program = load(graph, trace=trace)
    dice = Random(1)
    for _ in range(500):
        turn = begin(program)
        while open_moves := moves(program, turn.state):
            turn = step(program, turn.state, dice.choice(open_moves))
    last = range(graph.conditions - 3, graph.conditions)
    once = [number for number in range(graph.conditions) if not {2 * number, 2 * number + 1} <= trace.asked]
    # The choice that is always locked, and the finale's three.
    assert len(once) - 1 == len(set(once) & set(last))
