"""What the symbolic search may use, and how it gives up."""

from dataclasses import dataclass
from time import monotonic
from typing import Literal

Reason = Literal["time", "memory", "interrupt", "hard"]

NODE = 40
"""Bytes a node of a diagram takes, with its share of the tables."""


A_SECOND = 500_000
"""Nodes that are made in a second, about: no more are allowed than there is time for, since one operation on diagrams
cannot be broken off but by that."""


FEW = 2**16
"""So many nodes there may always be."""


class TooHard(Exception):
    """The story asks for something that this way of searching does not do; the reason is in plain words."""


class OutOfTime(Exception):
    """The deadline is past."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`deadline` is a `time.monotonic()`; `memory` is in MiB, for the diagrams alone. `effort` is how many seconds
    may be spent on shortest trails once all else is settled, and as many again on counts."""

    deadline: float | None = None
    memory: int = 512
    effort: float = 5.0

    def look(self) -> None:
        """Raise `OutOfTime` when the deadline is past."""
        if self.deadline is not None and monotonic() >= self.deadline:
            raise OutOfTime

    def within(self, seconds: float) -> "Limits":
        """These limits, with at most so many seconds from now."""
        soon = monotonic() + seconds
        return Limits(soon if self.deadline is None else min(soon, self.deadline), self.memory, self.effort)

    @property
    def room(self) -> int:
        """How many nodes the memory has room for."""
        return max(FEW, self.memory * 2**20 // NODE)

    @property
    def nodes(self) -> int:
        """How many nodes there is room for, and time."""
        if self.deadline is None:
            return self.room
        return min(self.room, max(FEW, int(A_SECOND * (self.deadline - monotonic()))))
