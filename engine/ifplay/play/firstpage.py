"""The first page, on the screen before there is a full-screen reader: the library that it is made with takes longer to
import than everything else, and meanwhile a reader can read.

For terminals as POSIX knows them. The full screen draws over the page, on the same alternate screen, so that nothing
flickers; keys pressed meanwhile are its own.
"""

import gc
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

from ifplay.play.keys import Control
from ifplay.play.reading import Reading
from ifplay.play.rows import Glyphs, Row
from ifplay.play.screen import Leaving, Screen
from ifplay.play.theme import colourless, styles, usual_theme
from ifplay.play.view import View
from ifplay.source.uncollected import uncollected

_SHAPES = {"bold": 1, "dim": 2, "italic": 3, "underline": 4, "reverse": 7}
_COLOURS = {
    name: number
    for first, names in (
        (30, "black red green yellow blue magenta cyan gray"),
        (90, "brightblack brightred brightgreen brightyellow brightblue brightmagenta brightcyan white"),
    )
    for number, name in enumerate(names.split(), first)
}
"""What ECMA-48 (8.3.117, SGR) and the terminals since call the words of a theme."""

_ON, _OFF = "\x1b[?1049h", "\x1b[0m\x1b[?25h\x1b[?1049l"


def sgr(look: str) -> list[int]:
    """The terminal's numbers for a look in a theme's words; the words that undo something have none."""
    numbers = []
    for word in look.split():
        if word in _SHAPES:
            numbers.append(_SHAPES[word])
        elif word.startswith("ansi"):
            numbers.append(_COLOURS[word.removeprefix("ansi")])
        elif word.startswith("bg:ansi"):
            numbers.append(_COLOURS[word.removeprefix("bg:ansi")] + 10)
    return numbers


def painted(
    rows: Sequence[Row], cursor: tuple[int, int] | None, looks: Mapping[str, str], size: tuple[int, int]
) -> str:
    """What brings a terminal's alternate screen up with these rows on it, and the cursor where the mark is; `size` is
    the columns and rows that there are."""
    page = sgr(looks["page"])
    parts = [_ON, "\x1b[?25l", _set(page), "\x1b[2J"]
    if page:  # Not every terminal erases in the colour that is set.
        parts += [f"\x1b[{number};1H{' ' * size[0]}" for number in range(1, size[1] + 1)]
    for number, row in enumerate(rows, 1):
        if row:
            parts.append(f"\x1b[{number};1H")
        for style, text in row:
            numbers = [one for name in style.split() for one in sgr(looks[name.removeprefix("class:")])]
            parts += (_set(page + numbers), text) if numbers else (_set(page), text)
    if cursor is not None:
        parts.append(f"\x1b[{cursor[1] + 1};{cursor[0] + 1}H\x1b[?25h")
    return "".join(parts)


def _set(numbers: Sequence[int]) -> str:
    return f"\x1b[{';'.join(map(str, (0, *numbers)))}m"


class _Left(Exception):
    """A signal came while the page was on the screen."""

    def __init__(self, number: int) -> None:
        self.signal = signal.Signals(number)


class FirstPage:
    """A full screen whose first page is there at once. Not on Windows, and only where both ends are a terminal."""

    def __init__(
        self, reading: Reading, glyphs: Glyphs, *, theme: str | None, controls: Sequence[Control], note: str
    ) -> None:
        self._reading, self._glyphs, self._controls, self._note = reading, glyphs, controls, note
        self._theme = theme or usual_theme()
        self._there = False

    def run(self) -> Leaving:
        """Show the page, make the full screen, and read there."""
        try:
            with _quiet(), _heeded():
                try:
                    self._show()
                    screen = self._screen()
                    gc.freeze()
                    return screen.run()
                finally:
                    self._take_away()
        except _Left as left:
            return left.signal
        except OSError:  # The terminal is gone.
            return signal.Signals(1)

    def _screen(self) -> Screen:
        with uncollected():
            from ifplay.play.fullscreen import FullScreen
            from ifplay.play.takeover import taking_over

            return FullScreen(
                self._reading, self._glyphs, theme=self._theme, controls=self._controls, note=self._note,
                target=taking_over(self._taken),
            )  # fmt: skip

    def _show(self) -> None:
        size = os.get_terminal_size(sys.stdout.fileno())
        if size.columns and size.lines:
            view = View(self._reading, self._glyphs, theme=self._theme, controls=self._controls)
            if self._note:
                view.say(self._note)
            looks = styles(self._theme, plain=colourless())
            self._there = True
            _write(painted(*view.draw(*size), looks, size))

    def _taken(self) -> bool:
        """Somebody else draws from now on: whether the alternate screen is on already."""
        there, self._there = self._there, False
        return there

    def _take_away(self) -> None:
        if self._taken():
            with suppress(OSError):
                _write(_OFF)


@contextmanager
def _heeded() -> Iterator[None]:
    """Signals end the page; while there is a full screen, it has handlers of its own."""
    if sys.platform == "win32":
        yield
        return
    before = {number: signal.signal(number, _leave) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, frame: FrameType | None) -> None:
    raise _Left(number)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keys are not echoed, and are all kept for the full screen, Ctrl-C and Ctrl-D too."""
    if sys.platform == "win32":
        yield
        return
    import termios

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    silent = list(before)
    silent[0] &= ~termios.ICRNL
    silent[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG)
    termios.tcsetattr(terminal, termios.TCSANOW, silent)
    try:
        yield
    finally:
        with suppress(termios.error):  # The terminal is gone.
            termios.tcsetattr(terminal, termios.TCSANOW, before)


def _write(text: str) -> None:
    """Write it all, whatever the encoding can show."""
    sys.stdout.flush()
    data = text.encode(sys.stdout.encoding or "utf-8", "replace")
    while data:
        data = data[os.write(sys.stdout.fileno(), data) :]
