"""The line that says how far a search is."""

import io
import sys

import pytest
from ifplay.cli.progress import Progress


class Terminal(io.StringIO):
    """An error stream that people look at."""

    def isatty(self) -> bool:
        return True


def told(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, *moments: float) -> str:
    """What is written when a search is told of at those seconds."""
    monkeypatch.setattr(sys, "stderr", stream)
    clock = iter([0.0, *moments])
    with Progress(lambda: next(clock)) as progress:
        for number, _ in enumerate(moments, 1):
            progress("searching", number * 1_000_000)
    return stream.getvalue()


def test_a_short_search_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing to wipe away, either."""
    assert told(Terminal(), monkeypatch, 0.2, 0.9) == ""


def test_a_long_search_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """On one line, which is gone at the end; not more often than can be read."""
    shown = told(Terminal(), monkeypatch, 1.5, 1.6, 3.5)
    lines = [line for line in shown.split("\r") if line.strip()]
    assert [line.split(" states")[0] for line in lines] == ["searching: 1,000,000", "searching: 3,000,000"]
    assert "1.0 million a second" in lines[1]
    assert "\n" not in shown
    assert shown.endswith("\r" + " " * 78 + "\r")
    assert all(len(line) == 78 for line in lines)


def test_a_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it takes."""
    assert told(io.StringIO(), monkeypatch, 5.0, 50.0) == ""
