"""The stat sheet: the variables a story shows to its readers, each as something a screen can draw or a line can say."""

from collections.abc import Callable
from typing import NamedTuple

from ifplay.model.types import Number, Set, Type, Value, members, show

_LONGEST = 1000
"""A range with more numbers than this is no scale that anybody has in mind; only the number is shown."""


class Gauge(NamedTuple):
    """A number on its range."""

    at: int
    low: int
    high: int

    def __str__(self) -> str:
        """In figures: beside the end of its range, or beside both where it does not begin at nothing."""
        return f"{self.at} of {self.high}" if self.low == 0 else f"{self.at} ({self.low} to {self.high})"


class Things(NamedTuple):
    """What is in a set, in the order it was declared in."""

    names: tuple[str, ...]

    def __str__(self) -> str:
        """One after the other, or a word for nothing."""
        return ", ".join(self.names) or "nothing"


class Word(NamedTuple):
    """Anything else, in words."""

    text: str

    def __str__(self) -> str:
        """The words."""
        return self.text


Shown = Gauge | Things | Word


class Stat(NamedTuple):
    """One line of the sheet."""

    label: str
    value: Shown


def shown(kind: Type, value: Value, words: Callable[[str], str]) -> Shown:
    """A value as the sheet has it, its text made fit to be seen by `words`."""
    match kind:
        case Number(low, high) if high - low <= _LONGEST:
            assert isinstance(value, int)
            return Gauge(value, low, high)
        case Set():
            return Things(tuple(words(name.replace("_", " ")) for name in members(kind, value)))
        case _:
            return Word(words(show(kind, value)))
