"""Stories and walkthroughs for these tests, and random playthroughs."""

from random import Random

from ifplay.compile.pipeline import compile_story
from ifplay.model.graph import Graph
from ifplay.runtime.machine import begin, draw, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Move, Rolling
from ifplay.source.loader import MemoryLoader
from ifplay.walkthroughs.outcome import Performed
from ifplay.walkthroughs.performing import perform
from ifplay.walkthroughs.reading import read_walks
from ifplay.walkthroughs.walk import Book, Trouble

PIER = """\
---
title: The Pier
---
number tide: 0..3 clamp = 1
number catch: 1..6
enum boat: moored, far_out
set bag: bread, net
flag wet
text name = "Old *Gull*"

== quay: The quay
{if tide == 0: The boats lie in the mud. | The boats ride at "their" chains.}

It is *very* quiet.

* (net) Take the net.
    ~ bag += net
+ Wait for the tide, {if tide == 1: a little | still more}.
    ~ tide += 1
* (row) Row out. {needs tide >= 2: "Not enough water."}
    ~ boat = far_out
    -> bay
* Go home. -> home
-> quay

== bay
~ catch = random 1..6
~ tide = random 0..3
Something bites: {catch}.
+ "Row back." -> home
+ Row back -> bay

== home
~ end "Home"
"""


def graph(text: str = PIER) -> Graph:
    """A story, compiled."""
    compiled = compile_story(MemoryLoader({"pier.story": text}), "pier.story")
    assert compiled.graph is not None, compiled.diagnostics
    return compiled.graph


def book(text: str) -> Book:
    """Walkthroughs that read well."""
    found = read_walks("pier.walks.yaml", text.encode())
    assert isinstance(found, Book), found
    return found


def troubles(text: str) -> tuple[Trouble, ...]:
    """What is wrong with walkthroughs that do not."""
    found = read_walks("pier.walks.yaml", text.encode())
    assert not isinstance(found, Book)
    return found


def walked(*steps: str, finish: str = "", story: str = PIER) -> Performed:
    """A walkthrough of these steps, each a line of YAML or more, played."""
    lines = "".join(f"      - {one}\n" for one in steps)
    text = f"walks:\n  - name: A\n    seed: 3\n    steps:\n{lines}{finish}"
    return perform(load(graph(story)), book(text).walks[0])


def random_moves(program: Program, seed: int, most: int = 12) -> list[Move]:
    """A playthrough of at most so many picks."""
    chance = Random(seed)
    made: list[Move] = []
    turn = begin(program, seed=seed)
    for _ in range(most):
        while isinstance(turn.stop, Rolling):
            roll = draw(program, turn.state) if chance.random() < 0.5 else chance.choice(moves(program, turn.state))
            made.append(roll)
            turn = step(program, turn.state, roll, spent=turn)
        if not isinstance(turn.stop, Choosing):
            break
        made.append(chance.choice(moves(program, turn.state)))
        turn = step(program, turn.state, made[-1])
    while isinstance(turn.stop, Rolling):
        made.append(draw(program, turn.state))
        turn = step(program, turn.state, made[-1], spent=turn)
    return made
