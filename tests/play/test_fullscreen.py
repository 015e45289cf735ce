"""The full-screen reader on prompt_toolkit's stand-ins for a terminal: keys go in by a pipe."""

import io
from collections.abc import Iterator

import pytest
from harbour import compiled, harbour
from ifplay.play.fullscreen import FullScreen
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from ifplay.play.screen import Leaving
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    """A keyboard."""
    with create_pipe_input() as made, create_app_session(input=made, output=DummyOutput()):
        yield made


def run(keys: PipeInput, typed: str, reading: Reading | None = None) -> tuple[Reading, Leaving]:
    """The reading after those keys, and how it was left."""
    keys.send_text(typed)
    reading = reading or Reading(harbour(), seed=1)
    return reading, FullScreen(reading, UNICODE, source=keys, target=DummyOutput()).run()


def test_a_story_is_read_to_its_end(keys: PipeInput) -> None:
    """By digits, by a number and Enter, by arrows, and left at the ending by its menu."""
    reading, leaving = run(keys, "410\r" + "\x1b[F\r" + "jj" + "kk" + "j" + " " + "q")
    assert [leaf.taken.number for leaf in reading.leaves if leaf.taken] == [4, 10, 11, 2]
    assert reading.ended
    assert leaving == "reader"


@pytest.mark.parametrize("key", ["q", "\x03", "\x04"])
def test_these_keys_leave(keys: PipeInput, key: str) -> None:
    """q, Ctrl-C and Ctrl-D."""
    reading, leaving = run(keys, key)
    assert leaving == "reader"
    assert not reading.ended


def test_undo_redo_and_begin_again(keys: PipeInput) -> None:
    """u and U anywhere, r at an ending."""
    reading, _ = run(keys, "3uUu3q")
    assert len(reading.leaves) == 2
    reading, _ = run(keys, "410\r\x1b[F\r2rq")
    assert len(reading.leaves) == 1


def test_a_fault_of_ours_leaves_properly_and_is_not_hidden(keys: PipeInput, monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal is given back first, then it is raised."""

    def broken(self: Reading, offer: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(Reading, "pick", broken)
    with pytest.raises(ZeroDivisionError):
        run(keys, "1")


def test_a_line_of_emoji_is_drawn_whole(keys: PipeInput) -> None:
    """prompt_toolkit by itself would count seven columns too many for each and cut the line."""
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
    story = compiled(f'---\ntitle: T\n---\n== a: A\n{family * 20} ends here.\n* Go.\n    ~ end "E"\n')
    drawn = io.StringIO()
    output = Vt100_Output(drawn, lambda: Size(rows=24, columns=60), term="xterm")
    keys.send_text("q")
    FullScreen(Reading(story, seed=1), UNICODE, source=keys, target=output).run()
    assert family * 20 in drawn.getvalue()
    assert "ends" in drawn.getvalue()
    assert "here." in drawn.getvalue()


def test_no_key_of_a_story_s_text_reaches_the_terminal(keys: PipeInput) -> None:
    """A story whose values hold control characters: it comes as a compiled one, since source may not hold them."""
    from dataclasses import replace

    graph = compiled('---\ntitle: T\n---\ntext t = "XXX"\n== a: A\nsay {t}\n* Go.\n    ~ end "E"\n')
    [variable] = graph.variables
    graph = replace(graph, variables=(replace(variable, start="\x1b]52;c;AAAA\x07\x9b2J\u202e"),))
    drawn = io.StringIO()
    output = Vt100_Output(drawn, lambda: Size(rows=24, columns=60), term="xterm")
    keys.send_text("q")
    FullScreen(Reading(graph, seed=1), UNICODE, source=keys, target=output).run()
    assert "]52" in drawn.getvalue()
    assert "\x1b]52" not in drawn.getvalue()
    assert not set(drawn.getvalue()) & {"\x07", "\x9b", "\u202e"}
