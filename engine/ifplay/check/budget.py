"""How long a search may go on: states, seconds, memory, and the reader's patience (Ctrl-C)."""

import sys
import time
from dataclasses import dataclass
from typing import Literal

Reason = Literal["states", "time", "memory", "interrupt", "wide"]
"""What ended a search; `wide` when all is settled but what takes looking at each of too many states."""

MIB = 2**20
STATES = 10_000_000
MOVES = 1_000_000
MANY = 100
"""So many moves may always be made, and for each state that is allowed so many."""

GUESS = 1_500
"""Bytes a state takes, about, where the system does not say how much memory is in use."""


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
        if moves >= max(MOVES, MANY * self.states):
            return "states"
        if self.deadline is not None and time.monotonic() >= self.deadline:
            return "time"
        if self.memory is not None and memory_used(states) >= self.memory * MIB:
            return "memory"
        return None


def memory_used(states: int) -> int:
    """The bytes of memory in use: as Linux says, else the most there ever were, else a guess from the states."""
    try:
        with open("/proc/self/statm", "rb") as statm:
            pages = int(statm.read().split()[1])
        import resource

        return pages * resource.getpagesize()
    except (OSError, ValueError, IndexError, ImportError):
        pass
    try:
        import resource
    except ImportError:  # not a POSIX system
        return states * GUESS
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
