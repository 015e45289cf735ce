"""What a state is worth: numbers that differ from state to state, as sets of states by their worth.

It is a decision diagram with more than two leaves (Clarke, McMillan, Zhao, Fujita and Yang, "Spectral transforms for
large Boolean functions", 1993), held leaf by leaf: for each worth the set of states that have it. So weights are
carried back along the ways by the same preconditions as sets are.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ifplay.check.symbolic.limits import TooHard

if TYPE_CHECKING:
    from oxidd.bcdd import BCDDFunction as Function

LEAVES = 3_000
"""More different worths at one place are too hard."""


class Worth(NamedTuple):
    """Of a state: how many playthroughs lead on to each ending, the chance of each, and the fewest and the most picks
    in one of them (None: there is none). `ways` are the moves that were added up so far."""

    counts: tuple[int, ...]
    odds: tuple[float, ...]
    fewest: int | None
    most: int | None
    ways: int = 0

    def plus(self, other: "Worth", times: int, picks: int) -> "Worth":
        """With moves, so many `times`, that lead on to a state of the other worth."""
        if not any(other.counts):
            return self._replace(ways=self.ways + times)
        return Worth(
            tuple(one + times * more for one, more in zip(self.counts, other.counts, strict=True)),
            tuple(one + times * more for one, more in zip(self.odds, other.odds, strict=True)),
            _least(self.fewest, other.fewest, picks),
            _most(self.most, other.most, picks),
            self.ways + times,
        )

    def shared(self) -> "Worth":
        """With even chances for all the moves that were added up."""
        if self.ways < 2:
            return self._replace(ways=0)
        return self._replace(odds=tuple(one / self.ways for one in self.odds), ways=0)


Worths = Mapping[Worth, "Function"]


def added(before: Worths, moved: Sequence[tuple[Worth, "Function"]], times: int, picks: int) -> "dict[Worth, Function]":
    """The worths with a move added: it leads to a state of each worth from the states beside it, which are disjoint,
    and is closed in all others."""
    pairs: list[tuple[Worth, Function]] = []
    for worth, states in before.items():
        for further, origins in moved:
            both = states & origins
            if both.satisfiable():
                pairs.append((worth.plus(further, times, picks), both))
                states = states & ~origins
        if states.satisfiable():
            pairs.append((worth, states))
    return gathered(pairs)


def gathered(pairs: "Iterable[tuple[Worth, Function]]") -> "dict[Worth, Function]":
    """Sets of the same worth as one."""
    found: dict[Worth, Function] = {}
    for worth, states in pairs:
        known = found.get(worth)
        found[worth] = states if known is None else known | states
    if len(found) > LEAVES:
        raise TooHard("there are too many different counts at one place")
    return found


def _least(one: int | None, other: int | None, picks: int) -> int | None:
    if other is None:
        return one
    return other + picks if one is None else min(one, other + picks)


def _most(one: int | None, other: int | None, picks: int) -> int | None:
    if other is None:
        return one
    return other + picks if one is None else max(one, other + picks)
