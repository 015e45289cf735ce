"""Shorter playthroughs that show the same: moves are left out as long as the ordinary runtime says they do."""

from time import monotonic

from ifplay.check.sampling.replay import Replayer
from ifplay.check.targets import Target
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.state import Fault, Move, State


class Effort:
    """So many turns may still be played for it, before the deadline."""

    def __init__(self, turns: int, deadline: float | None = None) -> None:
        self._turns = turns
        self._deadline = deadline

    def spend(self, turns: int) -> bool:
        """Whether there were so many left."""
        self._turns -= turns
        return self._turns >= 0 and (self._deadline is None or monotonic() < self._deadline)


def shortened(replayer: Replayer, target: Target, moves: tuple[Move, ...], effort: Effort) -> tuple[Move, ...]:
    """The moves, or fewer that show the target with the last of them. Halves are left out first, then smaller and
    smaller parts, from the end to the beginning (as in A. Zeller and R. Hildebrandt, "Simplifying and Isolating
    Failure-Inducing Input", 2002)."""
    if not moves or not effort.spend(len(moves)):
        return moves
    states = [replayer.begin().state]
    states += _after(replayer, states[0], moves)
    size = len(moves) // 2
    while size:
        start = len(moves) - size
        while start >= 0:
            if not effort.spend(len(moves) - start):
                return moves
            found = _without(replayer, target, moves, states[start], start, start + size)
            if found is not None:
                moves = found
                states = states[: start + 1] + _after(replayer, states[start], moves[start:])
            start = min(start, len(moves)) - size
        size //= 2
    return moves


def _after(replayer: Replayer, state: State, moves: tuple[Move, ...]) -> list[State]:
    """Where the playthrough stands after each of the moves."""
    states = []
    for move in moves:
        state = replayer.go_on(state, move).state
        states.append(state)
    return states


def _without(
    replayer: Replayer, target: Target, moves: tuple[Move, ...], state: State, start: int, end: int
) -> tuple[Move, ...] | None:
    """The moves without those from `start`, where the state is that, to before `end`, up to where the target is shown;
    None where it is not, or a move cannot be made."""
    for position in range(end, len(moves)):
        try:
            turn = replayer.go_on(state, moves[position])
        except IllegalMove:
            return None
        if replayer.shows(target):
            return (*moves[:start], *moves[end : position + 1])
        if isinstance(turn.stop, Fault):
            return None
        state = turn.state
    return None
