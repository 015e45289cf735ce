"""The full-screen reader on prompt_toolkit's stand-ins for a terminal: keys go in by a pipe."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import pyte
import pytest
from harbour import compiled, harbour
from ifplay.play.fullscreen import FullScreen
from ifplay.play.keys import CONTROLS, Action
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from ifplay.play.screen import Leaving
from prompt_toolkit.application import create_app_session
from prompt_toolkit.application.current import set_app
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
    assert family * 20 in PLACED.sub("", drawn.getvalue())
    assert "ends" in drawn.getvalue()
    assert "here." in drawn.getvalue()


PLACED = re.compile(r"\x1b\[\d+[GX]")
"""What puts the next character where it belongs, or erases what was where it goes."""


def test_terminals_may_differ_on_the_width_of_emoji(keys: PipeInput) -> None:
    """This one gives a family the columns of all its members, as many do. What follows stands where it belongs all the
    same, and nothing is left of what was there before."""
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
    story = compiled(
        f'---\ntitle: T\n---\n== a: A\n{family} ends here.\n+ {family} Go. -> b\n* Stay.\n    ~ end "E"\n\n'
        f"== b: B\n{'wind ' * 300}\n+ Back. -> a\n"
    )
    terminal, shown = pyte.Screen(60, 24), io.StringIO()
    stream = pyte.Stream(terminal)
    output = Vt100_Output(shown, lambda: Size(rows=24, columns=60), term="xterm")
    screen = FullScreen(Reading(story, seed=1), UNICODE, source=keys, target=output)

    def ends(words: str) -> list[tuple[int, str]]:
        """Where those words begin, and what stands from there on to the end of their row."""
        screen._app.renderer.render(screen._app, screen._app.layout)
        stream.feed(shown.getvalue())
        shown.seek(0)
        shown.truncate()
        rows = ["".join(terminal.buffer[row][at].data or " " for at in range(60)) for row in range(24)]
        return [(row.index(words), row[row.index(words) :].rstrip()) for row in rows if words in row]

    with set_app(screen._app):
        assert ends(" ends") == [(4, " ends here.")]
        for _ in range(2):
            screen._view.act(Action.NEXT)
            assert ends(" Go.") == [(9, " Go.")]
        screen._view.act(Action.DIGIT, "1")
        assert ends(" ends") == []
        screen._view.act(Action.DIGIT, "1")
        assert ends(" ends") == [(4, " ends here.")]
        assert ends(" Go.") == [(9, " Go.")]
        screen._view.act(Action.SAVE)
        for typed in (family, "a", "b", "c"):
            screen._view.type(typed)
            ends("")
        assert ends("abc") == [(27, "abc")]
        assert terminal.cursor.x == 30


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


def test_the_history_by_keys(keys: PipeInput) -> None:
    """h, a search that is typed, n, and Enter at the choice marked."""
    reading, _ = run(keys, "34h/one end\rn\rq")
    assert len(reading.leaves) == 2
    reading, _ = run(keys, "h\x1b[H\rq", reading)
    assert len(reading.leaves) == 1


def test_escape_leaves_what_lies_on_the_page(keys: PipeInput) -> None:
    """And the keys mean what they meant: u takes back on the page, and does nothing in the history."""
    reading, _ = run(keys, "34huq")
    assert len(reading.leaves) == 3
    reading, _ = run(keys, "34h\x1buq")
    assert len(reading.leaves) == 2


def test_places_with_a_name_by_keys(keys: PipeInput) -> None:
    """S and a name with letters that are keys elsewhere, L and Enter."""
    reading, _ = run(keys, "3Squick jump\r4L\rq")
    assert [slot.name for slot in reading.slots()] == ["quick jump"]
    assert len(reading.leaves) == 2


def test_while_a_line_is_typed_ctrl_c_still_leaves(keys: PipeInput) -> None:
    """And backspace erases, and arrows are no letters."""
    reading, leaving = run(keys, "Sab\x7fc\x1b[A\rS\x03")
    assert leaving == "reader"
    assert [slot.name for slot in reading.slots()] == ["ac"]


def test_what_is_pasted_is_no_keys(keys: PipeInput) -> None:
    """Where a line is typed it is text; elsewhere it is nothing."""
    reading, _ = run(keys, "\x1b[200~3333q\x1b[201~S\x1b[200~my\rown\r\nplace\x1b[201~\rq")
    assert len(reading.leaves) == 1
    assert [slot.name for slot in reading.slots()] == ["my own place"]


def test_skip_by_its_key(keys: PipeInput) -> None:
    """What was known goes by."""
    story = compiled(
        '---\ntitle: T\n---\n== a: A\nOne.\n* (on) Go on. -> b\n== b: B\nTwo.\n* (on) Go on. -> c\n'
        '== c: C\nThree.\n* (on) Go on.\n    ~ end "E"\n'
    )  # fmt: skip
    reading = Reading(story, seed=1)
    run(keys, "11uusq", reading)
    assert len(reading.leaves) > 1


def drawn(keys: PipeInput, typed: str, theme: str | None = None) -> str:
    """Everything that goes to a terminal with sixteen colours."""
    shown = io.StringIO()
    output = Vt100_Output(shown, lambda: Size(rows=24, columns=80), term="xterm-256color")
    keys.send_text(typed)
    FullScreen(Reading(harbour(), seed=1), UNICODE, theme=theme, source=keys, target=output).run()
    return shown.getvalue()


COLOURS = re.compile(r"\x1b\[[\d;]*?(?<=[\[;])(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|38;|48;)[\d;]*m")


@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_themes_use_sixteen_colours_and_none_with_no_color(
    keys: PipeInput, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    """And never one of 256 or of millions."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = drawn(keys, "q", theme)
    assert COLOURS.search(shown)
    assert not re.search(r"[\[;][34]8;[25];", shown)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not COLOURS.search(drawn(keys, "tttttq", theme))


def test_t_goes_round_the_themes(keys: PipeInput, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mono has no colours, and the next one has."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert not COLOURS.search(drawn(keys, "q", "mono"))
    screen = FullScreen(Reading(harbour(), seed=1), UNICODE, theme="mono", source=keys, target=DummyOutput())
    keys.send_text("ttq")
    screen.run()
    assert screen._view.theme == "light"


def test_keys_of_the_reader_s_own(keys: PipeInput) -> None:
    """The table that it is given binds, and nothing else but Ctrl-C and Ctrl-D."""
    controls = [replace(one, keys=("x",)) if one.action is Action.QUIT else one for one in CONTROLS]
    reading = Reading(harbour(), seed=1)
    keys.send_text("3qx")
    assert FullScreen(reading, UNICODE, controls=controls, source=keys, target=DummyOutput()).run() == "reader"
    assert len(reading.leaves) == 2
