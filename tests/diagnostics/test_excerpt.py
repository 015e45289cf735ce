"""Source lines on the screen: marks stand under what they mean, and nothing costs more than what is shown."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.diagnostics.cells import cells, wide, wrapped
from ifplay.diagnostics.excerpt import excerpt
from ifplay.source.spans import Span


def place(line: int, column: int, end_column: int, end_line: int | None = None) -> Span:
    """A span in the one file there is."""
    return Span("a.story", line, column, line if end_line is None else end_line, end_column)


@pytest.mark.parametrize(
    ("text", "column", "end", "at", "length"),
    [
        ("The kite flies.", 5, 9, 4, 4),
        ("日本 kite", 4, 8, 5, 4),
        ("日本 kite", 1, 3, 0, 4),
        ("e\u0301te\u0301 kite", 7, 11, 4, 4),
        ("e\u0301te\u0301 kite", 2, 3, 0, 1),
        ("👩\u200d👩\u200d👧 kite", 7, 11, 3, 4),
        ("\tkite", 2, 6, 4, 4),
        ("ab\tkite", 4, 8, 4, 4),
        ("a \x1b[31m kite", 9, 13, 8, 4),
        ("kite", 5, 5, 4, 1),
        ("kite", 9, 12, 4, 1),
        ("", 1, 1, 0, 1),
    ],
)
def test_marks_stand_under_the_place(text: str, column: int, end: int, at: int, length: int) -> None:
    """By display width: wide letters, combining marks, joined emoji, tabs, places past the line's end."""
    (row,) = excerpt(text, place(1, column, end), 80, "…")
    assert (row.at, row.length) == (at, length)


def test_a_long_line_is_cut_around_the_place() -> None:
    """With dots where something is left out, and the marks still under the same word."""
    text = "word " * 100 + "kite" + " word" * 100
    (row,) = excerpt(text, place(1, 501, 505), 40, "…")
    assert wide(row.text) <= 40
    assert row.text.startswith("…")
    assert row.text.endswith("…")
    assert row.text[row.at : row.at + row.length] == "kite"


def test_the_start_of_a_long_line_is_cut_at_its_end_only() -> None:
    """No dots before what begins the line."""
    (row,) = excerpt("kite " * 100, place(1, 1, 5), 40, "...")
    assert row.text.startswith("kite")
    assert row.text.endswith("...")
    assert row.at == 0


def test_lines_are_found_in_large_files() -> None:
    """Across the stretches in which newlines are counted, first and last line included."""
    text = "\n".join(f"line {number}" for number in range(1, 50_001))
    for number in (1, 2, 7000, 33_333, 50_000):
        assert excerpt(text, place(number, 1, 2), 40, "…")[0].text == f"line {number}"
    assert excerpt(text, place(50_001, 1, 2), 40, "…") == ()


def test_carriage_returns_do_not_show() -> None:
    """A line's end is no part of the line."""
    assert excerpt("one\r\ntwo\r\n", place(1, 1, 4), 40, "…")[0].text == "one"


def test_a_line_of_fifty_megabytes_is_cheap() -> None:
    """It is cut before anything looks at it: no copy of it is made."""
    text = "x" * 25_000_000 + " kite " + "é" * 25_000_000
    tracemalloc.start()
    (row,) = excerpt(text, place(1, 25_000_002, 25_000_006), 80, "…")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
    assert row.text[row.at : row.at + row.length] == "kite"


def test_several_lines_are_shown_whole_or_by_their_ends() -> None:
    """Up to four whole; of more the first two and the last; an end at a line's start does not count it."""
    text = "\n".join("abcdefghi")
    assert [row.number for row in excerpt(text, place(2, 1, 2, 5), 40, "…")] == [2, 3, 4, 5]
    assert [row.number for row in excerpt(text, place(2, 1, 1, 5), 40, "…")] == [2, 3, 4]
    assert [row.number for row in excerpt(text, place(2, 1, 2, 9), 40, "…")] == [2, 3, None, 9]
    assert [row.number for row in excerpt(text, place(8, 1, 2, 11), 40, "…")] == [8, 9]
    (row,) = excerpt(text, place(2, 1, 1, 3), 40, "…")
    assert row.length == 1


@given(st.text(max_size=300), st.integers(1, 310), st.integers(0, 310), st.integers(10, 60))
def test_no_excerpt_is_wider_than_the_room(text: str, column: int, length: int, room: int) -> None:
    """Whatever the line holds, marks included; a single cell may be wider than the little there is."""
    for row in excerpt(text, place(1, column, column + length), room, "…"):
        assert wide(row.text) <= room
        assert row.at + row.length <= room + 1


@given(st.text(max_size=50))
def test_cells_hold_the_whole_line(text: str) -> None:
    """They follow each other without gaps, in code points."""
    at = 0
    for cell in cells(text):
        assert cell.start == at
        at = cell.end
    assert at == len(text)


def test_wrapped_breaks_at_spaces_and_keeps_lines() -> None:
    """Prefixes count, long words stand alone, wide letters count twice."""
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("one two\nthree", 20, first="- ", rest="  ") == ["- one two", "  three"]
    assert wrapped("Write:\n    one two three", 11, rest="  ") == ["Write:", "      one", "      two", "      three"]
    assert wrapped("it is `~ else if` here", 12) == ["it is", "`~ else if`", "here"]
    assert wrapped("it is ` not ` code `", 8) == ["it is", "` not `", "code `"]
    assert wrapped("incomprehensible word", 5) == ["incomprehensible", "word"]
    assert wrapped("日本 日本 ab", 7) == ["日本", "日本 ab"]
