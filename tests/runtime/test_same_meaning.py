"""The runtime means what the model says: it agrees, step by step, with an interpreter that is too simple to err."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_text
from ifplay.model import graph as g
from ifplay.runtime.layout import Layout
from ifplay.runtime.machine import IllegalMove, begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import (
    Choosing,
    Ended,
    Fault,
    Paragraph,
    Pick,
    Roll,
    Rolling,
    State,
    Stuck,
    Turn,
    written,
)

from tests.brute.enumerate import keys
from tests.brute.play import Arrival, Play, World
from tests.strategies.graphs import graphs, random_graph
from tests.strategies.stories import random_story

WALK = 12


def walk(graph: g.Graph, choose: Callable[[list[Pick | Roll]], Pick | Roll]) -> None:
    """Make random moves in both, and compare whatever there is to compare."""
    play, program, layout = Play(graph, keys(graph)[0]), load(graph), Layout(graph)
    there = begin(program)
    here = play.begin()
    for _ in range(WALK):
        _same_stop(graph, here, there)
        if not isinstance(there.stop, Fault):
            _same_world(graph, layout, here.world, there.state)
            assert " ".join(here.text).split() == _words(there)
        expected = _moves(graph, here)
        if not isinstance(there.stop, Fault):
            assert list(moves(program, there.state)) == expected
        for locked in here.locked:
            with pytest.raises(IllegalMove):
                step(program, there.state, Pick(locked))
        if not expected:
            break
        move = choose(expected)
        here = play.pick(here.world, move.choice) if isinstance(move, Pick) else play.roll(here.world, move.value)
        there = step(program, there.state, move)


def _moves(graph: g.Graph, here: Arrival) -> list[Pick | Roll]:
    if here.stop == "dice":
        dice = graph.blocks[here.world.place].exit
        assert isinstance(dice, g.Dice)
        return [Roll(value) for value in range(dice.low, dice.high + 1)]
    return [Pick(choice) for choice in here.open]


def _same_stop(graph: g.Graph, here: Arrival, there: Turn) -> None:
    stop = there.stop
    exit = graph.blocks[here.world.place].exit
    if isinstance(stop, Choosing | Stuck):
        assert here.stop == ("menu" if isinstance(stop, Choosing) else "stuck")
        shown = {option.id: written(option.runs) for option in stop.options if option.reason is None}
        assert list(shown.items()) == list(here.open.items())
        locked = {option.id: written(option.runs) for option in stop.options if option.reason is not None}
        assert list(locked.items()) == list(here.locked.items())
    elif isinstance(stop, Rolling):
        assert here.stop == "dice"
        assert isinstance(exit, g.Dice)
        assert (stop.variable, stop.low, stop.high) == (exit.variable, exit.low, exit.high)
    elif isinstance(stop, Ended):
        assert here.stop == "end"
        assert isinstance(exit, g.End)
        assert stop.title == exit.title
    else:
        assert here.stop == stop.kind
        if here.stop == "endless-turn":
            assert here.circle == set(stop.scenes)
        else:
            assert stop.scenes == (graph.blocks[here.world.place].scene,)


def _same_world(graph: g.Graph, layout: Layout, here: World, there: State) -> None:
    assert (here.place, tuple(here.calls)) == (there.place, there.calls)
    assert here.variables == {name: there.values[slot] for name, slot in layout.variable.items()}
    assert {name: here.visits.get(name, 0) for name in layout.visits} == {
        name: there.values[slot] for name, slot in layout.visits.items()
    }
    assert here.taken & layout.mark.keys() == {name for name, slot in layout.mark.items() if there.values[slot]}


def _words(turn: Turn) -> list[str]:
    paragraphs = [passage for passage in turn.text if isinstance(passage, Paragraph)]
    return " ".join(written(paragraph.runs) for paragraph in paragraphs).split()


@given(graphs(shuffles=False), st.data())
def test_random_walks(graph: g.Graph, data: st.DataObject) -> None:
    """The same stops, moves, values and words."""
    walk(graph, lambda moves: data.draw(st.sampled_from(moves)))


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, 10_000, 1_000))
def test_ten_thousand_random_walks(first: int) -> None:
    """The same again, at length."""
    for seed in range(first, first + 1_000):
        walk(random_graph(seed, blocks=6, shuffles=False), Random(seed).choice)


@pytest.mark.long
def test_thousands_of_walks_through_written_stories() -> None:
    """From the text, compiled; what is shuffled is shown in an order that only the generator knows."""
    for seed in range(3_000):
        text = random_story(seed, deep=3).replace("{shuffle:", "{cycle:")
        graph = compile_text(text).graph
        if graph is not None:
            walk(graph, Random(seed).choice)
