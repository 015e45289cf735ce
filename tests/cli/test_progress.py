"""The line that says how far a search is."""

import io
import os
import sys
import threading

import pytest
from ifplay.cli import progress as module
from ifplay.cli.progress import Progress


class Terminal(io.StringIO):
    """An error stream that people look at."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 2


class Seen(Terminal):
    """One that tells when something was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = threading.Event()

    def write(self, text: str) -> int:
        self.drawn.set()
        return super().write(text)


@pytest.fixture(autouse=True)
def _columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as usual, whatever the tests run in; and a thread that leaves the drawing to the test."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(os, "get_terminal_size", lambda _=2: os.terminal_size((80, 24)))
    monkeypatch.setattr(module, "AGAIN", 3_600.0)


def told(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, *moments: float, whats: tuple[str, ...] = ()) -> str:
    """What is written when a search is told of, and the line is drawn, at those seconds."""
    monkeypatch.setattr(sys, "stderr", stream)
    clock = iter([0.0, *moments])
    with Progress(lambda: next(clock)) as progress:
        for number, _ in enumerate(moments):
            progress(whats[number] if whats else "searching", (number + 1) * 1_000_000)
            progress.draw()
    return stream.getvalue()


def lines(shown: str) -> list[str]:
    """The lines that were drawn one over the other."""
    return [line.rstrip() for line in shown.split("\r") if line.strip()]


def test_a_short_search_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing to wipe away, either."""
    assert told(Terminal(), monkeypatch, 0.2, 0.9) == ""


def test_a_long_search_says_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """On one line, which is gone at the end."""
    shown = told(Terminal(), monkeypatch, 0.5, 1.5, 3.5)
    assert [line.split(" states")[0] for line in lines(shown)] == ["searching: 2,000,000", "searching: 3,000,000"]
    assert "0.5 million a second" in lines(shown)[1]
    assert "\n" not in shown
    assert shown.endswith("\r" + " " * len(lines(shown)[1]) + "\r")


def test_a_shorter_line_leaves_nothing_of_a_longer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """And says no rate: what is counted now is not what was found before."""
    first, second = "settling what is too wide to search", "counting"
    shown = told(Terminal(), monkeypatch, 1.5, 2.5, whats=(first, second))
    long, short = [line for line in shown.split("\r") if line.strip()]
    assert len(short) == len(long)
    assert "a second" not in short


@pytest.mark.parametrize("columns", [20, 40, 200])
def test_the_line_fits(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that is full would begin another one."""
    monkeypatch.setattr(os, "get_terminal_size", lambda _=2: os.terminal_size((columns, 24)))
    shown = told(Terminal(), monkeypatch, 1.5, 2.5, 3.5)
    assert all(0 < len(line) < columns for line in lines(shown))


def test_it_goes_on_by_itself_in_a_long_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though nobody tells it anything."""
    stream = Seen()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(module, "AGAIN", 0.001)
    monkeypatch.setattr(module, "FIRST", 0.0)
    with Progress() as progress:
        progress("linking", 5)
        assert stream.drawn.wait(30)
    assert lines(stream.getvalue())[0].startswith("linking: 5 states")


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_a_pipe_is_told_nothing(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it takes; nor is a terminal that cannot go back in a line."""
    monkeypatch.setenv("TERM", term)
    stream = io.StringIO() if term == "xterm" else Terminal()
    assert told(stream, monkeypatch, 5.0, 50.0) == ""
