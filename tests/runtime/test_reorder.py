"""Choices keep their identity when the author moves them about: picks by id go on meaning the same."""

from dataclasses import dataclass, field

from hypothesis import assume, given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_text
from ifplay.model.graph import Graph
from ifplay.runtime.layout import Layout
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import Program, load
from ifplay.runtime.state import Choosing, Ended, Fault, Move, Paragraph, Pick, Stuck, Turn, written

from tests.strategies.stories import stories

WALK = 10
HUB = """---
title: Hub
---

number wind: 0..3

== hub
You are here.
* (stay) Stay a while.
    + Look up.
        ~ wind += 1
    + Look down.
    -> hub
+ Leave. {if wind > 0} -> out
+ Wait.
    -> hub
* Shout. {needs wind > 1: "Not in this calm."}
    ~ wind = 0
    -> hub

== out
~ end "Out"
"""


@dataclass
class Line:
    """A line of source and what is indented under it."""

    text: str
    under: list["Line"] = field(default_factory=list)

    def written(self) -> list[str]:
        return [self.text, *(line for one in self.under for line in one.written())]

    @property
    def is_choice(self) -> bool:
        return self.text.lstrip().startswith(("* ", "+ "))


def tree(text: str) -> list[Line]:
    """The lines by their indentation; blank ones are left out."""
    top: list[Line] = []
    above: list[tuple[int, list[Line]]] = [(-1, top)]
    for text_line in text.split("\n"):
        if text_line.strip():
            margin = len(text_line) - len(text_line.lstrip())
            while above[-1][0] >= margin:
                above.pop()
            line = Line(text_line)
            above[-1][1].append(line)
            above.append((margin, line.under))
    return top


def moved_about(lines: list[Line], data: st.DataObject) -> list[Line]:
    """The same lines, with neighbouring choices in another order, at all depths."""
    order: list[Line] = []
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None:
            line = Line(line.text, moved_about(line.under, data))
            if line.is_choice:
                run.append(line)
                continue
        order += data.draw(st.permutations(run)) if len(run) > 1 else run
        run = []
        if line is not None:
            order.append(line)
    return order


def printed(lines: list[Line]) -> str:
    return "".join(f"{text}\n" for line in lines for text in line.written())


def same_way(one: Graph, other: Graph, data: st.DataObject) -> int:
    """Make the same moves in both, by id, and compare what they lead to; the number of moves made."""
    first, second = load(one), load(other)
    here, there = begin(first), begin(second)
    for made in range(WALK):
        assert _seen(one, here) == _seen(other, there)
        options = moves(first, here.state)
        assert set(options) == set(moves(second, there.state))
        if not options or isinstance(here.stop, Fault):
            return made
        move = data.draw(st.sampled_from(options))
        here, there = _step(first, here, move), _step(second, there, move)
    return WALK


def _step(program: Program, turn: Turn, move: Move) -> Turn:
    return step(program, turn.state, move, spent=None if isinstance(move, Pick) else turn)


def _seen(graph: Graph, turn: Turn) -> object:
    """Whatever a reader can tell, but for the order of the choices."""
    layout = Layout(graph)
    stop = turn.stop
    if isinstance(stop, Choosing | Stuck):
        shown: object = {(option.id, written(option.runs), option.reason) for option in stop.options}
    else:
        shown = stop.title if isinstance(stop, Ended) else stop
    text = [written(one.runs) if isinstance(one, Paragraph) else "---" for one in turn.text]
    values = {name: turn.state.values[slot] for name, slot in layout.variable.items()}
    taken = {name for name, slot in layout.mark.items() if turn.state.values[slot]}
    return type(stop), shown, text, values, taken


def compiled(text: str) -> Graph:
    graph = compile_text(text).graph
    assume(graph is not None)
    assert graph is not None
    return graph


@given(stories(), st.data())
def test_written_stories(text: str, data: st.DataObject) -> None:
    """Whatever the order, a pick by its id leads to the same, as long as no two choices say the same."""
    assume("The same" not in text)
    lines = tree(text)
    one, other = compiled(printed(lines)), compiled(printed(moved_about(lines, data)))
    same_way(one, other, data)


@given(st.data())
def test_a_hub(data: st.DataObject) -> None:
    """A scene that comes back to itself, with nested, hidden and locked choices."""
    lines = tree(HUB)
    other = compiled(printed(moved_about(lines, data)))
    assert same_way(compiled(HUB.replace("\n\n", "\n")), other, data) > 0


def test_ids_follow_the_text() -> None:
    """A choice without an id of its own is known by its scene and its words."""
    graph = compile_text(HUB).graph
    assert graph is not None
    marks = Layout(graph).mark
    assert set(marks) == {"hub.stay", "hub: Shout."}
