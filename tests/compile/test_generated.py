"""Whatever the text, compiling gives findings or a story, and never an exception."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ifplay.compile.pipeline import Compiled, compile_text
from ifplay.diagnostics.report import has_errors
from ifplay.model import sound
from ifplay.model.form import read, write

from tests.sparing import sparing
from tests.strategies.stories import damaged, stories

STORIES = sorted((Path(__file__).parents[2] / "stories").glob("*.story"))


def compiled(text: str) -> Compiled:
    """The outcome, after everything that always holds of one was checked."""
    outcome = compile_text(text)
    assert (outcome.graph is None) == has_errors(outcome.diagnostics)
    for diagnostic in outcome.diagnostics:
        assert diagnostic.span.file in outcome.sources
        assert diagnostic.message
        assert diagnostic.trail is None
    if outcome.graph is not None:
        sound.check(outcome.graph)
        assert read(write(outcome.graph)) == outcome.graph
    return outcome


@given(stories())
def test_written_stories(text: str) -> None:
    """Stories as their authors write them."""
    compiled(text)


def test_most_written_stories_compile() -> None:
    """Else the test above would say little."""
    graphs = []

    @given(stories())
    def count(text: str) -> None:
        graphs.append(compile_text(text).graph is not None)

    count()
    assert sum(graphs) > len(graphs) / 2


@given(st.data())
def test_damaged_stories(data: st.DataObject) -> None:
    """Written stories after some accidents."""
    compiled(data.draw(damaged(data.draw(stories()))))


@given(st.text())
def test_any_text(text: str) -> None:
    """No story at all."""
    compiled(text)


@given(st.lists(st.sampled_from(["== a", "* b", "+ c", "~ if yes", "~ else", "~ otherwise", "-> a", "    ", "\n"])))
def test_marks_in_any_order(marks: list[str]) -> None:
    """Marks, indentation and line ends, thrown together."""
    compiled("---\ntitle: T\n---\n" + "".join(marks))


@pytest.mark.parametrize("path", sparing(STORIES, 3), ids=lambda path: path.stem)
@settings(max_examples=20)
@given(data=st.data())
def test_damaged_real_stories(path: Path, data: st.DataObject) -> None:
    """The stories that come with ifplay, after some accidents."""
    compiled(data.draw(damaged(path.read_text(encoding="utf-8"))))


@pytest.mark.long
@settings(max_examples=10_000)
@given(st.data())
def test_ten_thousand_damaged_stories(data: st.DataObject) -> None:
    """The same again, at length."""
    text = data.draw(stories(deep=3))
    for _ in range(data.draw(st.integers(0, 2))):
        text = data.draw(damaged(text))
    compiled(text)
