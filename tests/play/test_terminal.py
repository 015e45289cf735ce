"""The full-screen reader on a real pseudo-terminal: a story read, and every way of leaving."""

import signal
import sys
from collections.abc import Iterator

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from harbour import STORY
from terminal import IFPLAY_PLAY, Terminal


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """The small story, open at its first page."""
    made = Terminal([*IFPLAY_PLAY, str(STORY), "--seed", "1"])
    made.wait("6  Hide under the nets.")
    yield made
    made.kill()


def test_a_story_read_to_its_end(terminal: Terminal) -> None:
    """By all kinds of keys, with the real cursor on the mark, and left at the ending."""
    assert terminal.full
    assert not terminal.screen.cursor.hidden
    row = terminal.screen.display[terminal.screen.cursor.y]
    assert row[terminal.screen.cursor.x] == "›"
    terminal.type("2")
    terminal.wait("Locked. You’d need a rope for that.\n")
    terminal.type("4")
    terminal.wait("› Go into the shed.")
    terminal.type("10\r")
    terminal.wait("It comes down in one coil.")
    terminal.type("\x1b[F ")
    terminal.wait("› Out again.")
    terminal.type("\x1b[B\r")
    terminal.wait("Out with the tide")
    assert "turn 5" in terminal.text
    terminal.type("q")
    assert terminal.leave() == 0
    assert terminal.given_back


@pytest.mark.parametrize("key", ["q", "\x03", "\x04"], ids=["q", "Ctrl-C", "Ctrl-D"])
def test_left_by_a_key(terminal: Terminal, key: str) -> None:
    """The terminal is given back whole, and a reader who leaves has done nothing wrong."""
    terminal.type(key)
    assert terminal.leave() == 0
    assert terminal.given_back


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_left_by_a_signal(terminal: Terminal, number: signal.Signals) -> None:
    """Given back whole, too; the exit status is that of a program ended by the signal."""
    terminal.process.send_signal(number)
    assert terminal.leave() == 128 + number
    assert terminal.given_back


def test_left_by_closing_the_terminal(terminal: Terminal) -> None:
    """No complaint, no loop: it ends."""
    terminal.close()
    assert terminal.process.wait(timeout=20) == 128 + signal.SIGHUP


def test_resized(terminal: Terminal) -> None:
    """Lines are broken anew."""
    import fcntl
    import struct
    import termios

    terminal.screen.resize(24, 40)
    fcntl.ioctl(terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
    terminal.wait("  “Boat’s late,” says the woman on the\n  bollard.")


def test_plain_on_a_terminal() -> None:
    """A prompt, echo on throughout, an ending that can be taken back, and left by a word."""
    terminal = Terminal([*IFPLAY_PLAY, str(STORY), "--plain"])
    try:
        terminal.wait("6. Hide under the nets.\n\n>")
        assert not terminal.full
        terminal.type("hide\n")
        terminal.wait("fault, not yours.")
        terminal.type("/quit\n")
        assert terminal.leave() == 0
        assert terminal.given_back
    finally:
        terminal.kill()


def test_plain_interrupted() -> None:
    """Ctrl-C ends it like any other program, without a traceback."""
    terminal = Terminal([*IFPLAY_PLAY, str(STORY), "--plain"])
    try:
        terminal.wait("6. Hide under the nets.\n\n>")
        terminal.type("\x03")
        assert terminal.leave() == 128 + signal.SIGINT
        assert "Traceback" not in terminal.text
    finally:
        terminal.kill()
