"""The full-screen reader on a real pseudo-terminal: put aside and taken up again, the mouse, the colours."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from harbour import STORY
from terminal import IFPLAY_PLAY, Terminal

from tests.sparing import sparing

READY = "6  Hide under the nets."
MOUSE = {mode << 5 for mode in (1000, 1002, 1003, 1006, 1015)}


def ready(terminal: Terminal) -> None:
    """Wait for the first page, and then for the full-screen reader, which wants to know what is pasted."""
    terminal.wait(READY)
    terminal.wait(lambda: 2004 << 5 in terminal.screen.mode)


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of their own: no keys, no journal, no wish for or against colours."""
    monkeypatch.setenv("IFPLAY_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("NO_COLOR", "COLORFGBG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def opened() -> Iterator[Callable[..., Terminal]]:
    """Opens the small story."""
    made: list[Terminal] = []

    def open_(*options: str, command: list[str] | None = None) -> Terminal:
        made.append(Terminal(command or [*IFPLAY_PLAY, str(STORY), "--seed", "1", *options]))
        if command is None:
            ready(made[-1])
        return made[-1]

    yield open_
    for terminal in made:
        terminal.kill()


def test_put_aside_and_taken_up_again_in_a_shell(opened: Callable[..., Terminal]) -> None:
    """Ctrl-Z gives the terminal back whole, mouse and all; fg brings the story back as it was."""
    shell = opened(command=["/bin/sh", "-i"])
    shell.type("PS1='sh> '\n")
    shell.wait("sh> ")
    shell.type(" ".join([*IFPLAY_PLAY, str(STORY), "--seed", "1"]) + "\n")
    ready(shell)
    shell.type("m")
    shell.wait(lambda: bool(MOUSE & shell.screen.mode))
    shell.type("3")
    shell.wait("turn 2")
    shell.type("\x1a")
    shell.wait(lambda: not shell.full and shell.screen.display[shell.screen.cursor.y].startswith("sh>"))
    assert not MOUSE & shell.screen.mode
    assert not shell.screen.cursor.hidden
    shell.type("echo st''ill here\n")
    shell.wait("still here")
    shell.type("fg\n")
    shell.wait("turn 2")
    assert shell.full
    shell.wait(lambda: bool(MOUSE & shell.screen.mode))
    shell.type("u")
    shell.wait("turn 1")
    shell.type("q")
    shell.wait(lambda: not shell.full)
    assert not MOUSE & shell.screen.mode
    shell.type("exit\n")
    shell.leave()


def test_the_mouse_is_off_until_m_and_then_chooses_and_scrolls(opened: Callable[..., Terminal]) -> None:
    """And off again at the second m."""
    terminal = opened()
    assert not MOUSE & terminal.screen.mode
    terminal.type("m")
    terminal.wait("The mouse chooses and scrolls now.")
    assert MOUSE & terminal.screen.mode
    row = next(at for at, line in enumerate(terminal.screen.display) if "Read the harbour rules." in line)
    terminal.type(f"\x1b[<0;20;{row + 1}M\x1b[<0;20;{row + 1}m")
    terminal.wait("Rule one.")
    assert "turn 2" in terminal.text
    terminal.type("\x1b[<65;20;5M" * 8)
    terminal.wait("Rule eight.")
    terminal.type("\x1b[<64;20;5M" * 20)
    terminal.wait("A. Writer")
    terminal.type("m")
    terminal.wait(lambda: not MOUSE & terminal.screen.mode)
    terminal.type("q")
    assert terminal.leave() == 0
    assert terminal.given_back


PLACES = {
    "the page": "",
    "the page with the mouse": "m",
    "the help": "?",
    "the history": "mh",
    "a name half typed": "Sab",
    "a search half typed": "m/ab",
}


@pytest.mark.parametrize("place", sparing(PLACES, 3))
@pytest.mark.parametrize("way", sparing(["\x03", "\x04", signal.SIGINT, signal.SIGTERM, signal.SIGHUP], 2), ids=repr)
def test_every_way_of_leaving_from_everywhere(
    opened: Callable[..., Terminal], way: str | signal.Signals, place: str
) -> None:
    """Alternate screen and mouse off, cursor and echo on."""
    terminal = opened()
    before = terminal.text
    terminal.type(PLACES[place])
    if place != "the page":
        terminal.wait(lambda: terminal.text != before)
    assert bool(MOUSE & terminal.screen.mode) == ("m" in PLACES[place])
    assert terminal.full
    assert not terminal.echoes
    if isinstance(way, str):
        terminal.type(way)
        assert terminal.leave() == 0
    else:
        terminal.process.send_signal(way)
        assert terminal.leave() == 128 + way
    assert terminal.given_back
    assert "Traceback" not in terminal.text


@pytest.mark.parametrize("keys", ["", "h", "mSab"], ids=["page", "history", "typing"])
def test_a_fault_of_ours_gives_the_terminal_back_first(opened: Callable[..., Terminal], keys: str) -> None:
    """Wherever it happens; then it is told of on the ordinary screen."""
    broken = (
        "import sys; from ifplay.play.view import View; from ifplay.cli.main import main\n"
        "View.acts = View.act\n"
        "def act(view, action, digit=''):\n"
        "    if digit == '9' or action.name == 'ERASE': raise ZeroDivisionError('ours')\n"
        "    return View.acts(view, action, digit)\n"
        "View.act = act\n"
        f"sys.exit(main(['play', {str(STORY)!r}, '--seed', '1']))"
    )
    terminal = opened(command=[sys.executable, "-c", broken])
    ready(terminal)
    terminal.type(keys)
    if keys:
        terminal.wait(lambda: READY not in terminal.text if keys == "h" else "ab" in terminal.text)
    terminal.type("\x7f" if keys == "mSab" else "9")
    assert terminal.leave() not in (0, 128)
    assert terminal.given_back
    assert "ours" in terminal.text


def test_put_aside_while_a_line_is_typed(opened: Callable[..., Terminal]) -> None:
    """Ctrl-Z stops it in the middle of a name, with the terminal given back; fg brings back the name so far."""
    shell = opened(command=["/bin/sh", "-i"])
    shell.type("PS1='sh> '\n")
    shell.wait("sh> ")
    shell.type(" ".join([*IFPLAY_PLAY, str(STORY), "--seed", "1"]) + "\n")
    ready(shell)
    shell.type("mSmy pl")
    shell.wait("A name for this place: my pl")
    shell.type("\x1a")
    shell.wait(lambda: not shell.full and shell.screen.display[shell.screen.cursor.y].startswith("sh>"))
    assert not MOUSE & shell.screen.mode
    assert not shell.screen.cursor.hidden
    assert shell.echoes
    shell.type("fg\n")
    shell.wait("A name for this place: my pl")
    shell.type("ace\r")
    shell.wait("This place is kept as “my place”.")
    shell.type("q")
    shell.wait(lambda: not shell.full)
    assert shell.echoes
    shell.type("exit\n")
    shell.leave()


def test_the_cursor_stands_where_a_line_is_typed(opened: Callable[..., Terminal]) -> None:
    """After its last character, wide ones counted as wide."""
    terminal = opened()
    terminal.type("Sab漢字")
    terminal.wait("A name for this place: ab")
    terminal.wait(lambda: terminal.screen.cursor.x == 7 + len("A name for this place: ab") + 4)
    assert terminal.screen.cursor.y == 23
    assert not terminal.screen.cursor.hidden


def looks(terminal: Terminal, words: str) -> tuple[str, str, bool, bool]:
    """How the first of those words is drawn: its colour, the one behind it, bold, and reversed."""
    for at, line in enumerate(terminal.screen.display):
        if words in line:
            cell = terminal.screen.buffer[at][line.index(words)]
            return cell.fg, cell.bg, cell.bold, cell.reverse
    raise AssertionError(terminal.text)


def test_themes_on_the_screen(opened: Callable[..., Terminal]) -> None:
    """The marked choice in each, as the terminal has it; prose keeps its owner's colours but in contrast."""
    terminal = opened("--theme", "dark")
    assert looks(terminal, "Take the")[2]
    assert looks(terminal, "Take the")[0] == "brightcyan"
    assert looks(terminal, "never")[:2] == ("default", "default")
    terminal.type("t")
    terminal.wait("Theme: light.")
    assert looks(terminal, "Take the")[:3] == ("blue", "default", True)
    terminal.type("t")
    terminal.wait("Theme: contrast.")
    assert looks(terminal, "Take the")[3]
    assert looks(terminal, "Boat")[1] == "black"
    terminal.type("t")
    terminal.wait("Theme: mono.")
    assert looks(terminal, "Take the") == ("default", "default", True, False)
    assert looks(terminal, "Boat")[:2] == ("default", "default")


def test_no_color_on_the_screen(opened: Callable[..., Terminal], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the theme; weight and marks stay."""
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = opened("--theme", "dark")
    assert looks(terminal, "Take the") == ("default", "default", True, False)
    cells = [cell for row in terminal.screen.buffer.values() for cell in row.values()]
    assert {(cell.fg, cell.bg) for cell in cells} == {("default", "default")}


def test_a_mistake_in_the_keys_is_said_and_the_keys_work(opened: Callable[..., Terminal], tmp_path: Path) -> None:
    """One sentence, where the hints are."""
    folder = tmp_path / "config" / "ifplay"
    folder.mkdir(parents=True)
    (folder / "keys.toml").write_text('[keys]\nundo = "h"\n')
    terminal = opened()
    assert "The keys stay as they were: in keys.toml, the key h would" in terminal.text
    terminal.type("q")
    assert terminal.leave() == 0


def test_the_terminal_closed_with_the_mouse_on(opened: Callable[..., Terminal]) -> None:
    """No complaint, no loop: it ends."""
    terminal = opened()
    terminal.type("mh")
    terminal.wait("go back" if "turn 2" in terminal.text else "leave")
    terminal.close()
    until = time.monotonic() + 20
    while terminal.process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert terminal.process.returncode == 128 + signal.SIGHUP
    assert os.path.exists(STORY)
