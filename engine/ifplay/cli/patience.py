"""Ctrl-C during a search: the first one stops it, so that it reports what is settled; the next one leaves at once."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def patience() -> Iterator[None]:
    """Within it, the first Ctrl-C is a `KeyboardInterrupt`, which the searches know. After that the system itself ends
    the process when another comes: in the middle of a long step, in the report, or while Python winds down."""
    try:
        before = signal.signal(signal.SIGINT, _first)
    except ValueError:  # not in the main thread, which alone hears of signals
        yield
        return
    try:
        yield
    finally:
        if signal.getsignal(signal.SIGINT) is _first:
            signal.signal(signal.SIGINT, before)


def _first(number: int, frame: FrameType | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    raise KeyboardInterrupt
