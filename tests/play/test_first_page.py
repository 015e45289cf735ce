"""The page that is there before the full screen is: it looks the same, and the terminal is always given back."""

import io
import signal
import sys
from collections.abc import Callable, Iterator

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

import pyte
from harbour import STORY, harbour
from ifplay.play.firstpage import painted, sgr
from ifplay.play.fullscreen import FullScreen
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from ifplay.play.theme import THEMES, styles
from ifplay.play.view import View
from prompt_toolkit.application import create_app_session
from prompt_toolkit.application.current import set_app
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output
from terminal import Terminal

from tests.sparing import sparing

COLUMNS, ROWS = 80, 24

SLOW = """
import sys, time
from ifplay.play.firstpage import FirstPage
make = FirstPage._screen
def slowly(self):
    {before}
    return make(self)
FirstPage._screen = slowly
from ifplay.cli.main import main
sys.exit(main(["play", "--no-journal", {story!r}]))
"""
"""A reader whose full screen takes its time."""

Opening = Callable[[str], Terminal]


@pytest.fixture
def opened() -> Iterator[Opening]:
    """Opens the harbour, doing something before the full screen is made; and ends what is still open."""
    terminals: list[Terminal] = []

    def opening(before: str) -> Terminal:
        terminals.append(Terminal([sys.executable, "-c", SLOW.format(before=before, story=str(STORY))]))
        return terminals[-1]

    yield opening
    for terminal in terminals:
        terminal.kill()


def as_drawn(data: str) -> pyte.Screen:
    """What a terminal shows of it."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(data)
    return screen


def cells(screen: pyte.Screen, *, ground: bool) -> list[list[object]]:
    """Each cell; of a blank one only its background, and that only where the theme has one."""
    return [
        [
            cell if cell.data != " " or cell.underscore or cell.reverse else (cell.bg if ground else None)
            for cell in (screen.buffer[y][x] for x in range(COLUMNS))
        ]
        for y in range(ROWS)
    ]


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("theme", THEMES)
def test_it_is_what_the_full_screen_draws(theme: str, plain: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cell by cell, and the cursor: nothing moves when the full screen takes over."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    if plain:
        monkeypatch.setenv("NO_COLOR", "1")
    view = View(Reading(harbour(), seed=1), UNICODE, theme=theme)
    page = as_drawn(painted(*view.draw(COLUMNS, ROWS), styles(theme, plain=plain), (COLUMNS, ROWS)))
    drawn = io.StringIO()
    with create_pipe_input() as keys, create_app_session(input=keys):
        output = Vt100_Output(drawn, lambda: Size(rows=ROWS, columns=COLUMNS), term="xterm-256color")
        full = FullScreen(Reading(harbour(), seed=1), UNICODE, theme=theme, source=keys, target=output)
        with set_app(full._app):
            full._app.renderer.render(full._app, full._app.layout)
    shown = as_drawn(drawn.getvalue())
    assert page.display == shown.display
    ground = "bg:" in styles(theme, plain=plain)["page"]
    assert cells(page, ground=ground) == cells(shown, ground=ground)
    assert not page.cursor.hidden
    assert (page.cursor.x, page.cursor.y) == view.draw(COLUMNS, ROWS)[1]


def test_every_word_of_every_theme_is_known() -> None:
    """Those that say how something looks have a number, and the others undo what prompt_toolkit does by itself."""
    for looks in THEMES.values():
        for look in looks.values():
            words = [word for word in look.split() if not word.startswith("no")]
            assert len(sgr(look)) == len(words)
    assert sgr("bold ansibrightcyan bg:ansiwhite") == [1, 96, 107]


def test_keys_pressed_meanwhile_are_not_lost_and_not_shown(opened: Opening) -> None:
    """They are for the full screen."""
    reader = opened("time.sleep(1.5)")
    reader.wait("6  Hide under the nets.")
    assert not reader.echoes
    page = reader.text
    reader.type("3")
    reader.wait(lambda: reader.full)
    assert reader.text == page
    reader.wait("turn 2")
    reader.type("q")
    assert reader.leave() == 0
    assert reader.given_back


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signals(opened: Opening, number: signal.Signals) -> None:
    """The terminal is given back, and the status says which signal it was."""
    reader = opened("time.sleep(60)")
    reader.wait("6  Hide under the nets.")
    assert reader.full
    reader.process.send_signal(number)
    assert reader.leave() == 128 + number
    assert reader.given_back


@pytest.mark.parametrize("key", sparing(["q", "\x03", "\x04"], 3))
def test_keys_that_leave_leave_when_the_full_screen_is_there(opened: Opening, key: str) -> None:
    """As they do later."""
    reader = opened("time.sleep(1)")
    reader.wait("6  Hide under the nets.")
    reader.type(f"3\r{key}")
    assert reader.leave() == 0
    assert reader.given_back


def test_a_fault_of_ours(opened: Opening) -> None:
    """It is said where it can be read."""
    reader = opened("raise ZeroDivisionError('ours')")
    assert reader.leave() == 70
    assert reader.given_back
    assert "ZeroDivisionError" in reader.text.replace("\n", "")


def test_the_terminal_is_taken_away(opened: Opening) -> None:
    """Nobody is left to say anything to."""
    reader = opened("time.sleep(60)")
    reader.wait("6  Hide under the nets.")
    reader.close()
    assert reader.process.wait(timeout=30) in (128 + signal.SIGHUP, -signal.SIGHUP)
