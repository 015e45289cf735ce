"""A walkthrough as text, to be kept and compared: all that a reader sees, line by line.

One paragraph is one line, so that a change to it is a change to that line; nothing is set or broken for any screen.
"""

from collections.abc import Iterable, Sequence

from ifplay.diagnostics.clean import clean
from ifplay.runtime.state import (
    Choosing,
    Ended,
    Fault,
    Option,
    Paragraph,
    Passage,
    Rolling,
    Run,
    Stop,
    Stuck,
    Style,
    Turn,
)

MOST_LINES = 100_000
"""Of a longer transcript, no more is kept."""


class Transcript:
    """Gathers the lines of a walkthrough while it is played, and remembers in which turn each was said."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.turns: list[int] = []
        self._turn = 0

    def __call__(self, taken: Option | None, thrown: Sequence[tuple[str, int]], turn: Turn) -> None:
        """One turn more."""
        self._turn += 1
        lines = list(_lines(taken, thrown, turn))[: MOST_LINES - len(self.lines)]
        self.lines += lines
        self.turns += [self._turn] * len(lines)


def _lines(taken: Option | None, thrown: Sequence[tuple[str, int]], turn: Turn) -> Iterable[str]:
    if taken is not None:
        yield f"> {_line(taken.runs)}"
    for variable, number in thrown:
        yield f"[{variable} rolls {number}]"
    for passage in turn.text:
        yield _passage(passage)
    yield from _stop(turn.stop)


def _passage(passage: Passage) -> str:
    return _line(passage.runs) if isinstance(passage, Paragraph) else "---"


def _stop(stop: Stop) -> Iterable[str]:
    match stop:
        case Choosing(options):
            yield from map(_option, options)
        case Ended(title):
            yield f"Ending: {clean(title)}"
        case Stuck(options):
            yield from map(_option, options)
            yield "(Stuck: nothing can be chosen.)"
        case Fault(kind, scenes):
            yield f"(Broken off: {kind}, {', '.join(scenes)}.)"
        case Rolling():  # a turn that is over never waits for a die
            return


def _option(option: Option) -> str:
    locked = "" if option.reason is None else f" (locked: {clean(option.reason)})" if option.reason else " (locked)"
    return f"* {_line(option.runs)}{locked}".replace("\n", " ")


def _line(runs: tuple[Run, ...]) -> str:
    return clean("".join(map(_marked, runs))).replace("\n", " ")


def _marked(run: Run) -> str:
    """With stars, as the author writes it."""
    stars = ("*" if run.style & Style.EMPHASIS else "") + ("**" if run.style & Style.STRONG else "")
    return f"{stars}{run.text}{stars}" if stars else run.text
