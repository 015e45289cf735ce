"""Playthroughs become walkthroughs that pass; files are added to and otherwise left as they are."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.compile.pipeline import compile_story
from ifplay.runtime.program import load
from ifplay.source.loader import MemoryLoader
from ifplay.walkthroughs.adding import Unwritable, added, begun
from ifplay.walkthroughs.performing import perform
from ifplay.walkthroughs.reading import read_walks
from ifplay.walkthroughs.recording import Recorded, Unplayable, of_moves, of_trail
from ifplay.walkthroughs.walk import Book

from tests.strategies.stories import random_story
from tests.walkthroughs.walking import book, graph, random_moves

PROGRAM = load(graph())
SHORT = Recorded("Short", 0, ("choose: Go home.",), "Home", 2)


@pytest.mark.parametrize("seed", range(60))
def test_what_was_played_passes_as_a_walkthrough(seed: int) -> None:
    """With the same moves, in random stories as in one with dice and choices of one text."""
    compiled = compile_story(MemoryLoader({"a.story": random_story(seed)}), "a.story") if seed % 2 else None
    program = PROGRAM if compiled is None or compiled.graph is None else load(compiled.graph)
    moves = random_moves(program, seed)
    recorded = of_moves(program, "A", moves, seed)
    text, _ = begun(None, [recorded])
    (walk,) = book(text).walks
    performed = perform(program, walk)
    assert performed.failures == ()
    assert list(performed.moves) == moves
    assert performed.turns == recorded.turns


def test_a_trail_is_told_as_people_would() -> None:
    """By the names the author gave, and else by the text where that tells which; dice are fixed."""
    trail = ["Take the net.", "Wait for the tide, a little.", "Row out.", {"catch": 6}, {"tide": 0}, '"Row back."']
    recorded = of_trail(PROGRAM, "A  long\nname", trail)
    assert recorded.steps == (
        "choose: net",
        "choose: Wait for the tide, a little.",
        "choose: row",
        "dice: {catch: 6}",
        "dice: {tide: 0}",
        "choose: '\"Row back.\"'",
    )
    assert (recorded.name, recorded.ending, recorded.turns) == ("A long name", "Home", 5)


def test_a_trail_that_does_not_fit() -> None:
    """It is said why."""
    with pytest.raises(Unplayable, match=r"there is no choice 'Swim\.' here"):
        of_trail(PROGRAM, "A", ["Swim."])
    with pytest.raises(Unplayable, match="the trail says catch = 7"):
        of_trail(PROGRAM, "A", ["Wait for the tide, a little.", "row", {"catch": 7}])


LAYOUTS = {
    "plain": ("walks:\n  - name: A\n", "walks:\n  - name: A\n\n  - name: Short\n    steps:\n"),
    "no line end": ("walks:\n  - name: A", "walks:\n  - name: A\n\n  - name: Short\n    steps:\n"),
    "flush": ("walks:\n- name: A\n", "walks:\n- name: A\n\n- name: Short\n  steps:\n"),
    "deep": ("walks:\n      - name: A\n", "walks:\n      - name: A\n\n      - name: Short\n        steps:\n"),
    "key after": (
        "walks:\n  - name: A\n\n# The story:\nstory: a.story\n",
        "walks:\n  - name: A\n\n# The story:\n\n  - name: Short\n",
    ),
    "remarks": ("# 1\nwalks: # 2\n  # 3\n  - name: A # 4\n\n# 5\n", "- name: A # 4\n\n# 5\n\n  - name: Short\n"),
    "lines of Windows": ("walks:\r\n  - name: A\r\n", "A\r\n\r\n  - name: Short\r\n    steps:\r\n"),
    "empty steps": ("walks:\n  - name: A\n    steps:\n", "    steps:\n\n  - name: Short\n"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_is_added_below_the_others(layout: str) -> None:
    """However the file is laid out; all that was there stays."""
    text, expected = LAYOUTS[layout]
    whole, (named,) = added(book(text), text, [SHORT])
    assert named == SHORT
    assert expected in whole
    assert all(line in whole.splitlines() for line in text.splitlines())
    walks = book(whole).walks
    assert [walk.name for walk in walks] == ["A", "Short"]
    assert book(whole).story == book(text).story


def test_names_that_are_taken_get_a_number() -> None:
    """Those in the file, and those added with it."""
    text = "walks:\n  - name: Short\n"
    whole, named = added(book(text), text, [SHORT, SHORT])
    assert [one.name for one in named] == ["Short (2)", "Short (3)"]
    assert [walk.name for walk in book(whole).walks] == ["Short", "Short (2)", "Short (3)"]


@pytest.mark.parametrize("text", ["walks: [{name: A}]\n", "{walks: [{name: A}]}\n"])
def test_a_layout_that_nothing_can_be_added_to(text: str) -> None:
    """Is left alone, and it is said."""
    with pytest.raises(Unwritable, match="laid out"):
        added(book(text), text, [SHORT])


def test_a_file_does_not_grow_too_large() -> None:
    """To be read again."""
    with pytest.raises(Unwritable, match="64 KiB"):
        begun(None, [replace(SHORT, name=f"A {number}") for number in range(2_000)])


def test_a_story_of_another_name_is_named() -> None:
    """Where the name of the file does not tell."""
    text, _ = begun("it: is.story", [SHORT])
    assert book(text).story == "it: is.story"


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=4), st.integers(0, 2**32))
def test_whatever_they_are_called(names: list[str], seed: int) -> None:
    """Names, endings and texts of any letters come back as they were, but for spaces."""
    chance = Random(seed)
    usual = [name for name in (" ".join(name.split()) for name in names) if name.isprintable() and name]
    if not usual:
        return
    recorded = [Recorded(name, chance.randrange(3), ("choose: a",), name, 2) for name in usual]
    text, named = begun(None, recorded)
    more, again = added(book(text), text, recorded)
    found = read_walks("a", more.encode())
    assert isinstance(found, Book)
    assert [walk.name for walk in found.walks] == [one.name for one in (*named, *again)]
    assert [walk.finish.ending for walk in found.walks] == usual * 2
