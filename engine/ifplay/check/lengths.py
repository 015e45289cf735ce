"""How many picks playthroughs take: the least, the median and the most, for readers who pick evenly.

The median is found by letting all readers pick at once: a share of them stands at each node, and each pick moves the
shares on, until half of those who ever come to an ending have come to one. That takes no longer than the story's most
picks, and less where playthroughs are endless.
"""

import numpy as np

from ifplay.check.columns import Array
from ifplay.check.stategraph import Kind, StateGraph

WORK = 2_000_000_000
ROUNDS = 50_000
"""So many moves of shares are made at most, in so many rounds, for a few seconds."""

HAIR = 1e-9
"""Half is reached when no more than this lacks: shares are sums of rounded numbers."""


def median_picks(states: StateGraph, ending: float) -> int | None:
    """The number of picks that half of the readers who come to an ending need at most, where a share of `ending` comes
    to one at all. None where nobody does, or where it takes too long to find out."""
    if ending <= HAIR:
        return None
    crowd = _Crowd(states)
    rounds = min(ROUNDS, WORK // (len(states.targets) + 1) + 1)
    arrived = 0.0
    for picks in range(rounds):
        states.look()
        rounds -= crowd.roll(rounds)
        arrived += crowd.leave()
        if arrived >= ending * (0.5 - HAIR):
            return picks
        if rounds <= picks:
            return None
        crowd.pick()
    return None


class _Crowd:
    """Readers, as the share of them at each node. Edges of one node stand for as many moves each."""

    def __init__(self, states: StateGraph) -> None:
        count = states.count
        ways = np.maximum(np.diff(states.offsets), 1)
        self._count = count
        self._end = states.kinds == Kind.END
        self._die = states.kinds == Kind.DIE
        begin = states.origins
        even = 1.0 / ways[begin]
        rolls = self._die[begin]
        self._rolls = begin[rolls], states.targets[rolls], even[rolls]
        self._picks = begin[~rolls], states.targets[~rolls], even[~rolls]
        self.share: Array = np.zeros(count)
        self.share[states.root] = 1.0

    def roll(self, most: int) -> int:
        """Roll until next to nobody waits for a die, at most so many times; how often it was."""
        for times in range(most):
            waiting = np.where(self._die, self.share, 0.0)
            if waiting.sum() < HAIR / 1_000:
                return times
            self.share = self.share - waiting + self._moved(self._rolls, waiting)
        return most

    def leave(self) -> float:
        """Those at an ending leave; how large a share it was."""
        share = float(self.share[self._end].sum())
        self.share[self._end] = 0.0
        return share

    def pick(self) -> None:
        """Everybody at a menu picks."""
        self.share = np.where(self._die, self.share, 0.0) + self._moved(self._picks, self.share)

    def _moved(self, moves: tuple[Array, Array, Array], share: Array) -> Array:
        begin, targets, even = moves
        return np.bincount(targets, share[begin] * even, minlength=self._count)
