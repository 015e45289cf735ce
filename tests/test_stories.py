"""The stories that ship: every branch of each is walked, and nothing in them is wrong, lost or left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ifplay.check.prove import prove
from ifplay.check.report import Report
from ifplay.compile.pipeline import compile_file
from ifplay.model.expressions import Arithmetic, Visits, subexpressions
from ifplay.model.graph import Call, Dice, Fork, Gap, Graph, Invariant, Menu, Reach, Return, Say, choices
from ifplay.model.text import Alternatives, Either, Piece, Plural, Print, Styled, all_pieces, plain_text
from ifplay.model.types import Enum, Flag, Number, Set, Text
from ifplay.runtime.session import Session
from ifplay.runtime.state import Ended

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.story"))


@pytest.fixture(scope="module", params=STORIES, ids=lambda path: path.stem)
def played(request: pytest.FixtureRequest) -> tuple[Graph, Report]:
    """A story and what playing all of it showed."""
    compiled = compile_file(request.param)
    assert compiled.graph is not None
    assert compiled.diagnostics == ()
    return compiled.graph, prove(compiled.graph)


def pieces(graph: Graph) -> Iterator[Piece]:
    """Every piece of text of a story."""
    for block in graph.blocks:
        for step in block.steps:
            if isinstance(step, Say):
                yield from all_pieces(step.pieces)
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                yield from all_pieces(choice.text)


def test_every_branch_was_walked_and_nothing_is_wrong(played: tuple[Graph, Report]) -> None:
    """The search was complete, and found neither error nor warning nor anything undecided."""
    _, report = played
    assert report.complete
    assert report.diagnostics == ()


def test_each_scene_choice_text_and_ending_was_seen(played: tuple[Graph, Report]) -> None:
    """By at least one playthrough."""
    graph, report = played
    assert report.coverage is not None
    assert report.coverage.scenes == (len(graph.scenes), len(graph.scenes))
    for reached, total in (report.coverage.choices, report.coverage.texts):
        assert reached == total > 0
    assert all(ending.reachable for ending in report.endings)


def test_the_shortest_playthrough_of_each_ending_gets_it(played: tuple[Graph, Report]) -> None:
    """As a reader would follow it."""
    graph, report = played
    for ending in report.endings:
        session = Session(graph)
        assert ending.shortest is not None
        followed = session.replay(ending.shortest)
        assert followed.problem is None
        assert session.turn.stop == Ended(ending.title)


def test_tree_hill_is_as_large_as_it_should_be() -> None:
    """Ten thousand words, forty-five scenes, ninety choices, nine endings, at the least."""
    graph = compile_file(STORIES[[path.stem for path in STORIES].index("treehill")]).graph
    assert graph is not None
    said = [step for block in graph.blocks for step in block.steps if isinstance(step, Say)]
    assert sum(len(plain_text(step.pieces).split()) for step in said) >= 10_000
    assert len(graph.scenes) >= 45
    menus = [block.exit for block in graph.blocks if isinstance(block.exit, Menu)]
    assert sum(1 for menu in menus for _ in choices(menu.entries)) >= 90
    assert len({block.exit.title for block in graph.blocks if type(block.exit).__name__ == "End"}) >= 9


def test_tree_hill_uses_the_whole_language() -> None:
    """Each construct at least once, and dice exactly once."""
    graph = compile_file(STORIES[[path.stem for path in STORIES].index("treehill")]).graph
    assert graph is not None
    exits = [block.exit for block in graph.blocks]
    menus = [exit for exit in exits if isinstance(exit, Menu)]
    listed = [choice for menu in menus for choice in choices(menu.entries)]
    assert {type(variable.type) for variable in graph.variables} == {Flag, Number, Enum, Set, Text}
    assert any(variable.clamped for variable in graph.variables)
    assert any(variable.label for variable in graph.variables)
    assert any(choice.shown for choice in listed)
    assert any(choice.needs for choice in listed)
    assert {choice.once for choice in listed} == {True, False}
    assert any(choice.name for choice in listed)
    assert any(isinstance(entry, Fork) for menu in menus for entry in menu.entries)
    assert any(menu.otherwise is not None for menu in menus)
    assert sum(isinstance(exit, Dice) for exit in exits) == 1
    assert any(isinstance(exit, Call) for exit in exits)
    assert any(isinstance(exit, Return) for exit in exits)
    shown = list(pieces(graph))
    assert {piece.kind for piece in shown if isinstance(piece, Alternatives)} == {"seq", "cycle", "once", "shuffle"}
    assert {piece.style for piece in shown if isinstance(piece, Styled)} == {"emphasis", "strong"}
    for kind in (Either, Plural, Print):
        assert any(isinstance(piece, kind) for piece in shown)
    assert any(isinstance(step, Gap) and step.kind == "section" for block in graph.blocks for step in block.steps)
    conditions = [choice.shown or choice.needs for choice in listed]
    conditions += [exit.condition for exit in exits if type(exit).__name__ == "Branch"]
    asked = [one for condition in conditions if condition for one in subexpressions(condition.asked)]
    assert any(isinstance(one, Visits) for one in asked)
    assert any(isinstance(one, Arithmetic) for block in graph.blocks for step in block.steps
               if type(step).__name__ == "Assign" for one in subexpressions(step.value))  # fmt: skip
    invariants = {promise.kind for promise in graph.promises if isinstance(promise, Invariant)}
    assert invariants == {"never", "always"}
    assert {promise.scene is None for promise in graph.promises if isinstance(promise, Reach)} == {True, False}


PINNED = {
    "kite": {"Two on the string": 7, "A stitch in the sky": 6, "Home by dark": 3},
    "lamplight": {"Stand off": 18, "The other harbour": 18, "Every boat": 15, "One lantern": 5},
}
"""The endings of the two short stories in their order, and how many moves, picks and dice, it takes to each."""


@pytest.mark.parametrize(("name", "scenes", "listed", "texts"), [("kite", 6, 19, 55), ("lamplight", 15, 39, 73)])
def test_the_short_stories_are_counted(name: str, scenes: int, listed: int, texts: int) -> None:
    """States may change with the checker, but not these."""
    graph = compile_file(STORIES[[path.stem for path in STORIES].index(name)]).graph
    assert graph is not None
    report = prove(graph)
    assert report.playthroughs == "unbounded"
    assert {ending.title: len(ending.shortest or ()) for ending in report.endings} == PINNED[name]
    assert abs(sum(ending.odds or 0 for ending in report.endings) - 1) < 1e-9
    assert report.coverage is not None
    assert report.coverage.scenes == (scenes, scenes)
    assert report.coverage.choices == (listed, listed)
    assert report.coverage.texts == (texts, texts)
