"""Where a story is read. A reading knows no screen, and a screen knows the story only by its reading."""

import os
import signal
from typing import Literal, Protocol, TextIO

Leaving = Literal["reader", "input"] | signal.Signals
"""How a reading came to its end: the reader left, the input ran out, or a signal came."""


class Screen(Protocol):
    """Shows a reading, and turns what its reader does into moves, until the reader leaves."""

    def run(self) -> Leaving:
        """Read, to the end of it."""
        ...


def why_plain(stdin: TextIO | None, stdout: TextIO | None) -> str | None:
    """Why these two cannot hold a full screen, or None when they can. Asks before anything costly is
    imported."""
    if stdin is None or not stdin.isatty():
        return "the input is not a terminal"
    if stdout is None or not stdout.isatty():
        return "the output is not a terminal"
    if os.environ.get("TERM", "").lower() in ("dumb", "unknown"):
        return "the terminal says it is a simple one (TERM)"
    return None
