"""Trails made shorter by leaving moves out, as long as what is left still shows the same.

Large pieces are tried first, then smaller ones, down to single moves (Zeller and Hildebrandt, "Simplifying and
isolating failure-inducing input", 2002).
"""

from collections.abc import Callable, Sequence

from ifplay.check.symbolic.limits import Limits, OutOfTime
from ifplay.runtime.state import Move

MOVES = 200_000
"""So many moves may be played in all to make one trail shorter."""


def shortened(
    trail: tuple[Move, ...], bound: int, shows: Callable[[Sequence[Move]], bool], limits: Limits
) -> tuple[Move, ...]:
    """A trail that shows the same with as few moves as were found, `bound` at the least."""
    played = 0
    size = max(1, len(trail) // 2)
    while len(trail) > bound:
        start = 0
        shorter = False
        while start < len(trail) > bound:
            try:
                limits.look()
            except OutOfTime:
                return trail
            left = trail[:start] + trail[start + size :]
            played += len(left) + 1
            if played > MOVES:
                return trail
            if shows(left):
                trail = left
                shorter = True
            else:
                start += size
        if size == 1 and not shorter:
            return trail
        if not shorter:
            size = max(1, size // 2)
    return trail
