"""What compiling puts together: numbers without gaps, where a story starts, the order of its files, and tidiness."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ifplay.compile import pipeline
from ifplay.compile.pipeline import compile_text
from ifplay.model import sound
from ifplay.model.graph import Branch, Graph, Menu, Say, choices, forks
from ifplay.model.text import Alternatives, Condition, Either, Piece, all_pieces
from ifplay.runtime.machine import begin, moves, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Choosing, Ended, Fault, Option, Rolling, Stuck, Turn

from tests.sparing import sparing
from tests.strategies.stories import stories

STORIES = sorted((Path(__file__).parents[2] / "stories").glob("*.story"))
FRONT = "---\ntitle: T\n{}---\n"


def graph_of(text: str, **others: str) -> Graph:
    """The graph of a story that compiles."""
    compiled = compile_text(text, others={f"{name}.story": content for name, content in others.items()})
    assert compiled.graph is not None, compiled.diagnostics
    return compiled.graph


def pieces_of(graph: Graph) -> list[Piece]:
    """Every piece of text of a graph."""
    found: list[Piece] = []
    for block in graph.blocks:
        for line in block.steps:
            if isinstance(line, Say):
                found += all_pieces(line.pieces)
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                found += all_pieces(choice.text)
    return found


def conditions_of(graph: Graph) -> list[Condition]:
    """Every condition of a graph."""
    found = [piece.condition for piece in pieces_of(graph) if isinstance(piece, Either)]
    for block in graph.blocks:
        if isinstance(block.exit, Branch):
            found.append(block.exit.condition)
        elif isinstance(block.exit, Menu):
            found += [fork.condition for fork in forks(block.exit.entries)]
            for choice in choices(block.exit.entries):
                found += [one for one in (choice.shown, choice.needs) if one is not None]
    return found


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_conditions_and_alternatives_are_numbered_without_gaps(path: Path) -> None:
    """Each number once."""
    graph = graph_of(path.read_text(encoding="utf-8"))
    assert sorted(one.number for one in conditions_of(graph)) == [*range(graph.conditions)]
    counters = [piece.counter for piece in pieces_of(graph) if isinstance(piece, Alternatives)]
    assert sorted(counters) == [*range(graph.alternatives)]


def test_what_nobody_gets_to_takes_no_number() -> None:
    """Text after a line that leaves is told of, and then it is gone."""
    graph = graph_of(
        FRONT.format("")
        + '== a\n{if seen(a): {seq: x | y}}\n* Go. {if seen(a)}\n    ~ end "E"\n    {if seen(a): {seq: x | y}}\n'
        + '~ otherwise\n    -> b\n~ if seen(a)\n    Dead.\n== b\n{cycle: x | y}{if seen(b): z}\n~ end "E"\n'
    )
    assert sorted(one.number for one in conditions_of(graph)) == [0, 1, 2]
    assert graph.conditions == 3
    assert graph.alternatives == 2


def test_conditions_are_numbered_in_source_order() -> None:
    """Within a choice: its text, what shows it, what it needs, whatever order those two stand in."""
    graph = graph_of(
        FRONT.format("")
        + "== a\n{if seen(a): x}\n~ if visits(a) > 1\n    {if seen(a): y}\n* {if seen(a): z}\n"
        + '* Go. {if seen(a)} {needs seen(a): "r"}\n~ if seen(a)\n    * Fork. {if seen(a)}\n~ end "E"\n'
    )
    numbered = sorted(conditions_of(graph), key=lambda one: one.number)
    places = [(one.span.line, one.span.column) for one in numbered if one.span]
    assert places == sorted(places)
    assert [one.number for one in numbered] == [*range(8)]


MAIN = 'flag one "1"\ninclude "x.story"\nflag two "2"\ninclude "y.story"\nflag three "3"\n'
USES = "~ one = yes\n~ two = yes\n~ three = yes\n~ ex = yes\n~ why = yes\n~ zed = yes\n"


def test_declarations_stand_where_the_include_does_and_scenes_after_the_story_s_own() -> None:
    """File by file, each before those it includes."""
    graph = graph_of(
        f"{FRONT.format('')}{MAIN}== a\n{USES}-> x\n== b\n-> y\n",
        x='include "z.story"\nflag ex "x"\n== x\n-> z\n',
        y='flag why "y"\n== y\n~ end "E"\n',
        z='flag zed "z"\n== z\n-> b\n',
    )
    assert [variable.name for variable in graph.variables] == ["one", "zed", "ex", "two", "why", "three"]
    assert [scene.id for scene in graph.scenes] == ["a", "b", "x", "z", "y"]
    assert graph.start == "a"


def test_a_story_without_scenes_of_its_own_starts_with_the_first_included() -> None:
    """There is no other."""
    graph = graph_of(
        FRONT.format("") + 'include "x.story"\ninclude "y.story"\n', x="== x\n-> y\n", y='== y\n~ end "E"\n'
    )
    assert graph.start == "x"


@pytest.mark.parametrize(("front", "start"), [("", "first"), ("start: second\n", "second"), ("start:\n", "first")])
def test_where_a_story_starts(front: str, start: str) -> None:
    """With its first scene, unless the front matter names another."""
    graph = graph_of(FRONT.format(front) + '== first\n-> second\n== second\n* On. -> first\n* End.\n    ~ end "E"\n')
    assert graph.start == start


# Tidying ----------------------------------------------------------------------------------------------------------


def untidied(text: str, monkeypatch: pytest.MonkeyPatch) -> Graph | None:
    """The graph with all the blocks that compiling made."""
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "tidy", lambda blocks, entries: (tuple(blocks), dict(entries)))
        return compile_text(text).graph


def told(turn: Turn) -> tuple[object, ...]:
    """All that a reader learns of a turn."""
    match turn.stop:
        case Choosing(options) | Stuck(options):
            shown: tuple[Option, ...] = options
            return turn.text, type(turn.stop), shown, turn.scene
        case Ended() | Rolling():
            return turn.text, turn.stop, turn.scene
        case Fault(kind):
            return turn.text, kind
    raise AssertionError(turn.stop)


def alike(one: Graph, other: Graph, picks: list[int]) -> None:
    """Both graphs tell the same when the same is picked."""
    first, second = load(one), load(other)
    here, there = begin(first, seed=7), begin(second, seed=7)
    assert told(here) == told(there)
    for pick in picks:
        ways = moves(first, here.state)
        assert ways == moves(second, there.state)
        if not ways or isinstance(here.stop, Fault):
            break
        move = ways[pick % len(ways)]
        here, there = step(first, here.state, move), step(second, there.state, move)
        assert told(here) == told(there)


@pytest.mark.parametrize("path", sparing(STORIES, 3), ids=lambda path: path.stem)
@settings(max_examples=15)
@given(data=st.data())
def test_tidying_keeps_the_meaning_of_real_stories(path: Path, data: st.DataObject) -> None:
    """Walks through the graph with and without."""
    text = path.read_text(encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        long = untidied(text, patched)
    assert long is not None
    short = graph_of(text)
    assert len(short.blocks) <= len(long.blocks)
    alike(short, long, data.draw(st.lists(st.integers(0, 11), max_size=60)))


@given(text=stories(), picks=st.lists(st.integers(0, 11), max_size=12))
def test_tidying_keeps_the_meaning_of_any_story(text: str, picks: list[int]) -> None:
    """And leaves no block that nothing leads to."""
    short = compile_text(text).graph
    with pytest.MonkeyPatch.context() as patched:
        long = untidied(text, patched)
    assert (short is None) == (long is None)
    if short is not None and long is not None:
        sound.check(short)
        alike(short, long, picks)
