"""Transcripts are kept as text, and what differs from them is told in few lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.runtime.program import load
from ifplay.walkthroughs.differing import MOST_LINES, difference
from ifplay.walkthroughs.golden import parsed, written
from ifplay.walkthroughs.performing import perform
from ifplay.walkthroughs.transcript import Transcript

from tests.walkthroughs.walking import book, graph

LINES = st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=8), max_size=8)


def test_a_transcript_has_all_that_a_reader_sees() -> None:
    """Text with its stars, choices with their locks, what is taken, dice, the ending; and the turn of each line."""
    text = (
        "walks:\n  - name: A\n    steps:\n      - choose: Wait for the tide, a little.\n      - choose: row\n"
        "      - dice: {catch: 2, tide: 3}\n      - choose: '\"Row back.\"'\n"
    )
    transcript = Transcript()
    perform(load(graph()), book(text).walks[0], transcript)
    assert transcript.lines == [
        'The boats ride at "their" chains.',
        "It is *very* quiet.",
        "* Take the net.",
        "* Wait for the tide, a little.",
        "* Row out. (locked: Not enough water.)",
        "* Go home.",
        "> Wait for the tide, a little.",
        'The boats ride at "their" chains.',
        "It is *very* quiet.",
        "* Take the net.",
        "* Wait for the tide, still more.",
        "* Row out.",
        "* Go home.",
        "> Row out.",
        "[catch rolls 2]",
        "[tide rolls 3]",
        "Something bites: 2.",
        '* "Row back."',
        "* Row back",
        '> "Row back."',
        "Ending: Home",
    ]
    assert transcript.turns == [1] * 6 + [2] * 7 + [3] * 6 + [4] * 2


@given(st.dictionaries(st.sampled_from(["A", "B b", "== C", "# D"]), LINES))
def test_what_is_written_is_read_back(transcripts: dict[str, list[str]]) -> None:
    """Whatever the lines are: nothing in a story looks like a heading."""
    text = written("a.walks.yaml", transcripts)
    assert parsed(text) == {name: tuple(lines) for name, lines in transcripts.items()}
    assert parsed(text.replace("\n", "\r\n")) == parsed(text)


@given(LINES, LINES)
def test_texts_that_differ_are_found_and_no_others(before: list[str], now: list[str]) -> None:
    """And the first line that does is named."""
    found = difference(before, now)
    if before == now:
        assert found is None
        return
    assert found is not None
    assert found.lines
    assert found.first <= max(len(now) - 1, 0)
    assert before[: found.first] == now[: found.first]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("a|b|c", "a|c", ["  a", "- b"]),
        ("a|c", "a|b|c", ["  a", "+ b"]),
        ("", "a", ["+ a"]),
        ("a|same old words|c", "a|same new words|c", ["  a", "- same [old] words", "+ same [new] words"]),
        ("all other", "nothing is alike", ["- all other", "+ nothing is alike"]),
        ("a b c d e f g h i j k l m n o p q", "a b c d e f g h i j k l m n o p Q",
         ["- … k l m n o p [q]", "+ … k l m n o p [Q]"]),
        ("it is so|x|it is so", "it was so|x|it was so",
         ["- it [is] so", "+ it [was] so", "  (1 change of which the like is told above)"]),
    ],
)  # fmt: skip
def test_how_it_is_told(before: str, now: str, told: list[str]) -> None:
    """With a line before it, and only the words around what changed."""
    found = difference(before.split("|") if before else [], now.split("|"))
    assert found is not None
    assert list(found.lines) == told


def test_very_many_differences_are_not_all_told() -> None:
    """Of long transcripts, either."""
    before = [f"line {number} as it was" for number in range(9_000)]
    now = [f"{number} lines as they are now" for number in range(9_000)]
    found = difference(before, now)
    assert found is not None
    assert len(found.lines) == MOST_LINES + 1
    assert found.lines[-1].startswith("  (and ")
