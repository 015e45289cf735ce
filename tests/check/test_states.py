"""The arrays that the commands read of a search say what the machine does."""

import numpy as np
import pytest
from ifplay.check.budget import Budget, Reason
from ifplay.check.searched import searched
from ifplay.check.stategraph import Kind, StateGraph
from ifplay.check.states import Moves, edges, ends
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Ended, Fault, Rolling, Stuck, Turn

from tests.strategies.stories import random_story

KINDS = {Choosing: Kind.MENU, Rolling: Kind.DIE, Ended: Kind.END, Stuck: Kind.STUCK, Fault: Kind.FAULT}


def compiled(text: str) -> Graph | None:
    """The story, if it is one that can be played."""
    return compile_text(text, name="made.story").graph


def stood(states: StateGraph, node: int) -> Turn:
    """The turn that stops at a node, played in the ordinary way."""
    program = load(states.story)
    turn = begin(program)
    for move in states.trail(node):
        turn = step(program, turn.state, move)
    return turn


def agree(story: Graph, limits: Budget) -> tuple[StateGraph, Reason | None]:
    """That every node stands where its trail leads, and that its moves are those of the machine, in order."""
    states, stopped = searched(story, limits)
    program, named = load(story), Moves(story)
    count = states.count
    assert len(states.offsets) == count + 1
    assert len(states.targets) == len(states.labels) == states.offsets[-1]
    assert not states.trail(states.root)
    for node in range(count):
        turn = stood(states, node)
        place, kind = int(states.places[node]), Kind(states.kinds[node])
        assert turn.state.place == place or kind is Kind.FAULT
        begins, finishes = int(states.offsets[node]), int(states.offsets[node + 1])
        assert KINDS[type(turn.stop)] is kind
        made = [named.move(place, int(label)) for label in states.labels[begins:finishes]]
        possible = () if kind is Kind.FAULT else moves(program, turn.state)
        if states.times is not None and states.times[node] > 1:  # one edge for all sides of a die
            assert kind is Kind.DIE
            assert (made, len(possible)) == ([possible[0]], states.times[node])
        else:
            assert made == list(possible) or (stopped is not None and set(made) <= set(possible))
        for move, target in zip(made, states.targets[begins:finishes].tolist(), strict=True):
            after = step(program, turn.state, move)
            assert after.state.place == int(states.places[target]) or isinstance(after.stop, Fault)
    return states, stopped


@pytest.mark.parametrize("seed", range(120))
def test_the_arrays_are_the_machine(seed: int) -> None:
    """On small random stories."""
    story = compiled(random_story(seed))
    if story is None:
        return
    states, _ = agree(story, Budget(300))
    assert set(ends(states)) == set(np.flatnonzero(states.kinds == Kind.END).tolist())
    sides = 1 if states.times is None else states.times
    assert [sum(times for _, times in one) for one in edges(states)] == (np.diff(states.offsets) * sides).tolist()


@pytest.mark.parametrize("budget", [1, 2, 3, 5, 8, 13])
def test_a_search_that_was_stopped_says_so(budget: int) -> None:
    """Some menus and dice have no moves then."""
    text = (
        "---\ntitle: T\n---\nnumber n: 0..9\nnumber d: 1..6\n== a\n~ d = random 1..6\n+ Up.\n    ~ n += d\n    -> a\n"
    )
    story = compiled(text + '* Out. {if n > 3}\n    ~ end "Out"\n')
    assert story is not None
    states, stopped = agree(story, Budget(budget))
    assert stopped == "states"
    assert states.count <= budget
