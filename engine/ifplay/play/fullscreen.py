"""The full-screen reader: a `View` on a terminal, by prompt_toolkit. Only this, `clusters` and `takeover` import that.

The terminal is given back whole whichever way the reader leaves: by a key, by a signal, by a fault of ours,
or because the terminal itself goes away.
"""

import asyncio
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.data_structures import Point
from prompt_toolkit.filters import Always, Condition
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import Layout, UIContent, UIControl, Window
from prompt_toolkit.mouse_events import MouseEvent, MouseEventType
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.styles import BaseStyle, DynamicStyle, Style

from ifplay.play.clusters import character, drawn
from ifplay.play.keys import CONTROLS, FIXED, Action, Control
from ifplay.play.reading import Reading
from ifplay.play.rows import Glyphs
from ifplay.play.screen import Leaving
from ifplay.play.theme import colourless, styles, usual_theme
from ifplay.play.view import View
from ifplay.source.noticing import EVERY

_TYPING = {"enter": Action.TAKE, "backspace": Action.ERASE, "escape": Action.LEAVE}
"""What keys do while a line is typed, whatever they do otherwise."""


class NoFullScreen(Exception):
    """This terminal cannot hold a full screen; says how to get one."""


class FullScreen:
    """Reads a story on the whole terminal. `source` and `target` stand in for it in tests.

    Raises NoFullScreen where the terminal is none that can be drawn on.
    """

    def __init__(
        self,
        reading: Reading,
        glyphs: Glyphs,
        *,
        theme: str | None = None,
        controls: Sequence[Control] = CONTROLS,
        note: str = "",
        source: Input | None = None,
        target: Output | None = None,
    ) -> None:
        self._leaving: Leaving = "reader"
        self._reading = reading
        self._controls = controls
        self._view = View(reading, glyphs, theme=theme or usual_theme(), controls=controls)
        if note:
            self._view.say(note)
        self._plain = colourless()
        self._styles: dict[str, Style] = {}
        try:
            self._app: Application[None] = Application(
                layout=Layout(_Still(_Whole(self._view, self._leave), style="class:page")),
                key_bindings=self._bindings(),
                style=DynamicStyle(self._style),
                color_depth=ColorDepth.DEPTH_4_BIT,
                include_default_pygments_style=False,
                mouse_support=Condition(lambda: self._view.mouse),
                full_screen=True,
                input=source,
                output=target,
            )
        except Exception as error:
            # Its class can only be imported on Windows, where Git Bash and the like raise it.
            if type(error).__name__ != "NoConsoleScreenBufferError":
                raise
            raise NoFullScreen("for the full screen, use Windows Terminal, or put winpty in front") from error
        self._app.ttimeoutlen = 0.05

    def _style(self) -> BaseStyle:
        theme = self._view.theme
        if theme not in self._styles:
            self._styles[theme] = Style.from_dict(styles(theme, plain=self._plain))
        return self._styles[theme]

    def run(self) -> Leaving:
        """Read, until the reader leaves, a signal comes or the terminal goes away."""
        try:
            self._app.run(pre_run=self._prepare)
        except (EOFError, OSError):
            # The terminal is gone: no more input, or drawing on it failed. What was read is kept already.
            return "input" if sys.platform == "win32" else signal.SIGHUP
        return self._leaving

    def _leave(self, leaving: Leaving, error: BaseException | None = None) -> None:
        if self._app.is_running and self._app.future is not None and not self._app.future.done():
            self._leaving = leaving
            if error is None:
                self._app.exit()
            else:
                self._app.exit(exception=error)

    def _prepare(self) -> None:
        """What only the running loop allows: signals that leave properly, and faults of ours that do, too.

        Keys may wait already, so the view is told now how much of the text they can be about.
        """
        size = self._app.output.get_size()
        self._view.draw(size.columns, size.rows)
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._faulted)
        if self._reading.watching:
            self._app.create_background_task(self._watch())
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, self._leave, number)

    def _faulted(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self._leave("reader", context.get("exception") or RuntimeError(context["message"]))

    async def _watch(self) -> None:
        """Look now and then whether the story was saved."""
        while True:
            await asyncio.sleep(EVERY)
            if self._reading.refresh():
                self._view.refreshed()
                self._app.invalidate()

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        typing = Condition(lambda: self._view.typing)
        for control in self._controls:
            for key in control.keys:
                always = control.action is Action.SUSPEND and key.startswith("c-")  # that is no text
                bindings.add(key, filter=Always() if always else ~typing)(self._acting(control.action))
        for key, action in _TYPING.items():
            bindings.add(key, filter=typing)(self._acting(action))
        for key, action in FIXED.items():
            bindings.add(key)(self._acting(action))
        bindings.add(Keys.Any, filter=typing)(self._type)
        bindings.add(Keys.BracketedPaste, filter=typing)(lambda event: self._view.type(event.data))
        bindings.add(Keys.BracketedPaste, filter=~typing)(lambda _: None)
        bindings.add("<sigint>")(lambda _: self._leave(signal.SIGINT))
        return bindings

    def _type(self, event: KeyPressEvent) -> None:
        if not isinstance(event.key_sequence[0].key, Keys):
            self._view.type(event.data)

    def _acting(self, action: Action) -> Callable[[KeyPressEvent], None]:
        def act(event: KeyPressEvent) -> None:
            if not self._view.act(action, event.data):
                self._leave("reader")

        def suspend(event: KeyPressEvent) -> None:
            if hasattr(signal, "SIGTSTP"):
                self._app.suspend_to_background()

        return suspend if action is Action.SUSPEND else act


class _Still(Window):
    """A window that shows all there is. One of prompt_toolkit's own would scroll to where it thinks the cursor is, and
    it thinks by code points."""

    def _scroll(self, ui_content: UIContent, width: int, height: int) -> None:
        """Stay."""


class _Whole(UIControl):
    """The whole screen, drawn by the view a screenful at a time, however much was read."""

    def __init__(self, view: View, leave: Callable[[Leaving], None]) -> None:
        self._view, self._leave = view, leave
        self._frame = 0

    def is_focusable(self) -> bool:
        """It has the keys, and the cursor."""
        return True

    def create_content(self, width: int, height: int) -> UIContent:
        """What is in view now."""
        rows, cursor = self._view.draw(width, height)
        self._frame += 1
        lines = [drawn(row, self._frame) for row in rows]
        x, y = cursor or (0, 0)
        if cursor is not None:
            lines[y].append(("", " "))  # the cursor can stand after all else
        return UIContent(
            get_line=lambda number: lines[number],
            line_count=len(lines),
            cursor_position=Point(character(lines[y], x), y),
            show_cursor=cursor is not None,
        )

    def mouse_handler(self, mouse_event: MouseEvent) -> None:
        """The wheel scrolls, and a choice is taken where the button comes up."""
        match mouse_event.event_type:
            case MouseEventType.SCROLL_DOWN:
                self._view.scroll(1)
            case MouseEventType.SCROLL_UP:
                self._view.scroll(-1)
            case MouseEventType.MOUSE_UP:
                if not self._view.click(mouse_event.position.y):
                    self._leave("reader")
