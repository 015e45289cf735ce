"""The plain reader, as golden files: `golden/NAME.typed` gives `golden/NAME.shown`. A new case is two new files."""

import io
from pathlib import Path

import pytest
from harbour import TO_THE_END, compiled, golden, harbour, read
from ifplay.play.plain import Plain
from ifplay.play.reading import Reading
from ifplay.play.typography import Typography

GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.typed")))
def test_golden(name: str) -> None:
    """What is typed gives what is shown, to the letter."""
    shown, _ = read((GOLDEN / f"{name}.typed").read_text(encoding="utf-8"))
    assert shown == golden(f"{name}.shown", shown)


def test_an_ending_ends_it_even_if_more_was_typed() -> None:
    """The rest of the pipe is left alone."""
    shown, leaving = read(TO_THE_END + "1\n2\n")
    assert leaving == "input"
    assert shown.endswith("Ending: Out with the tide\n\n")


def test_input_that_runs_out_is_said_to_have() -> None:
    """Before an ending."""
    reading = Reading(harbour(), seed=1)
    assert read("shed\n", reading=reading)[1] == "input"
    assert not reading.ended


def test_no_streams_at_all() -> None:
    """Both closed before the start."""
    assert Plain(Reading(harbour(), seed=1), None, None, why="nothing is open").run() == "input"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def on_a_terminal(typed: str, monkeypatch: pytest.MonkeyPatch, columns: int = 80) -> tuple[str, str]:
    """What is shown on a terminal of that width, and how it leaves."""
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = Terminal()
    return str(Plain(Reading(harbour(), seed=1), Terminal(typed), shown, why="of it").run()), shown.getvalue()


def test_on_a_terminal_it_asks_and_breaks_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """A prompt, lines of at most 66 columns, and no echo of the choice."""
    leaving, shown = on_a_terminal("read\n", monkeypatch)
    assert leaving == "reader"
    assert shown.count("> ") == 2
    assert "> Read" not in shown
    assert max(map(len, shown.splitlines())) <= 66
    assert "Rule one. No boat leaves before the bell has been rung, and no\nbell is rung" in shown


def test_on_a_narrow_terminal_lines_are_shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    """They end before the edge."""
    assert max(map(len, on_a_terminal("read\n", monkeypatch, 30)[1].splitlines())) <= 29


def test_on_a_terminal_an_ending_can_be_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """There a reader may go on from an ending, by the same words."""
    leaving, shown = on_a_terminal(TO_THE_END + "3\n/undo\n/quit\n", monkeypatch)
    assert leaving == "reader"
    assert "There is nothing to choose here. /undo takes back" in shown
    assert shown.count("2. Board the boat.\n") == 2


def test_what_a_story_says_cannot_reach_the_terminal() -> None:
    """Whatever is in its text, and in what is typed."""
    story = compiled('---\ntitle: T\n---\n== a: A\ntext\n* Go.\n    ~ end "E"\n')
    shown, _ = read("/\x1b]0;x\x07\n\x1b[2J\n\u202e\n1\n", story=story)
    assert not set(shown) & {"\x1b", "\x07", "\u202e", "\x9b"}


def test_plain_letters_where_asked() -> None:
    """ASCII typography leaves nothing else in an English story."""
    reading = Reading(harbour(), seed=1, typography=Typography.ASCII)
    words = "/save here\n/slots\n/load there\n/load here\n/skip\n/stats\n/history\n/help\n/back 9\n"
    assert read(words + TO_THE_END, reading=reading)[0].isascii()
