"""Shorter playthroughs that show the same: moves are left out as long as the ordinary runtime says they do."""

from ifplay.check.sampling.replay import Replayer
from ifplay.check.targets import Target
from ifplay.runtime.machine import IllegalMove
from ifplay.runtime.state import Fault, Move, State


class Effort:
    """Turns that may still be played for it."""

    def __init__(self, turns: int) -> None:
        self.left = turns


def shortened(replayer: Replayer, target: Target, moves: tuple[Move, ...], effort: Effort) -> tuple[Move, ...]:
    """The moves, or fewer that show the target with the last of them. Halves are left out first, then smaller and
    smaller parts, from the end to the beginning (as in A. Zeller and R. Hildebrandt, "Simplifying and Isolating
    Failure-Inducing Input", 2002)."""
    states = _states(replayer, moves)
    size = len(moves) // 2
    while size:
        start = len(moves) - size
        while start >= 0:
            if effort.left <= 0:
                return moves
            found = _without(replayer, target, moves, states, start, start + size, effort)
            if found is not None:
                moves = found
                states = states[: start + 1] + _states(replayer, moves[start:], states[start])
            start = min(start, len(moves)) - size
        size //= 2
    return moves


def _states(replayer: Replayer, moves: tuple[Move, ...], first: State | None = None) -> list[State]:
    """Where the playthrough stands before each of the moves; without `first`, that it begins with included."""
    state = replayer.begin().turn.state if first is None else first
    states = [state] if first is None else []
    for move in moves:
        state = replayer.go_on(state, move).turn.state
        states.append(state)
    return states


def _without(
    replayer: Replayer,
    target: Target,
    moves: tuple[Move, ...],
    states: list[State],
    start: int,
    end: int,
    effort: Effort,
) -> tuple[Move, ...] | None:
    """The moves without those from `start` to before `end`, up to where the target is shown; None where it is not, or a
    move cannot be made."""
    state = states[start]
    for position in range(end, len(moves)):
        effort.left -= 1
        try:
            shown = replayer.go_on(state, moves[position])
        except IllegalMove:
            return None
        if target in shown.targets:
            return (*moves[:start], *moves[end : position + 1])
        if isinstance(shown.turn.stop, Fault):
            return None
        state = shown.turn.state
    return None
