"""How long a search may go on: states, seconds, memory, and the reader's patience (Ctrl-C)."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Literal

from ifplay.check.memory import MIB, memory_used

Reason = Literal["states", "time", "memory", "interrupt", "wide"]
"""What ended a search; `wide` when all is settled but what takes looking at each of too many states."""

STATES = 10_000_000
MOVES = 1_000_000
MANY = 100
"""So many moves may always be made, and so many for each state that is allowed and found."""

FOUND = 500_000
"""So many states count as found, for the moves that may be made."""

GRACE = 1.0
"""Seconds in which, when the time is over, what was found may still be shown."""

Look = Callable[[], None]
"""Called where work can be given up: raises `Spent` when something is used up."""


class Spent(Exception):
    """Something is used up, and what was being done is given up."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def unhurried() -> None:
    """The look of those who may take as long as they need."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a search may use. `deadline` is a `time.monotonic()`; `memory` is in MiB and counts the whole
    process."""

    states: int = STATES
    deadline: float | None = None
    memory: int | None = None

    def spent(self, states: int, moves: int) -> Reason | None:
        """What is used up, asked now and then; the number of states is watched by the search itself. A die with very
        many sides makes moves without end, and no states."""
        if moves >= max(MOVES, MANY * min(self.states, max(states, FOUND))):
            return "states"
        if self.deadline is not None and time.monotonic() >= self.deadline:
            return "time"
        if self.memory is not None and memory_used() >= self.memory * MIB:
            return "memory"
        return None

    def look(self) -> None:
        """Raise `Spent` when the time or the memory is used up."""
        reason = self.spent(0, 0)
        if reason is not None:
            raise Spent(reason)

    def fits(self, more: int) -> bool:
        """Whether there is memory for so many bytes more."""
        return self.memory is None or memory_used() + more <= self.memory * MIB

    def grace(self, reason: Reason, states: int) -> "Budget":
        """What may still be used to show what was found, after that was used up: so many states, and a moment."""
        if self.deadline is None and reason != "interrupt":
            return Budget(states)
        soon = time.monotonic() + GRACE
        return Budget(states, soon if self.deadline is None else max(soon, self.deadline))


class Attempt:
    """Work that may be given up, in a `with`: after it, `stopped` says what ended the work early, if anything did."""

    def __init__(self) -> None:
        self.stopped: Reason | None = None

    def __enter__(self) -> "Attempt":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        match error:
            case Spent(reason=reason):
                self.stopped = reason
            case KeyboardInterrupt():
                self.stopped = "interrupt"
            case MemoryError():
                self.stopped = "memory"
            case _:
                return False
        return True
