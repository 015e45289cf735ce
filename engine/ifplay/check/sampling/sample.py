"""What befalls readers who pick evenly: endings, picks and words of so many whole playthroughs.

Every playthrough that is begun is played to its end, or cut after so many moves, so that long ones count as often as
they should.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from ifplay.check.columns import Array, Number, Truth
from ifplay.check.routines import Over, Routines
from ifplay.check.sampling.atlas import Calls
from ifplay.check.sampling.bearing import deciding
from ifplay.check.sampling.chance import Chance
from ifplay.check.sampling.crowd import Crowd, Group
from ifplay.check.sampling.forest import Forest
from ifplay.check.sampling.long_turns import LongTurns
from ifplay.check.sampling.ready import Menu, Readies, Ready
from ifplay.check.sampling.walk import Stop, Walk
from ifplay.check.sampling.words import UNIT, Wording
from ifplay.check.targets import Spot
from ifplay.model import graph
from ifplay.model.graph import Place

MOST, OFTEN = 10_000, 8
"""After so many moves a playthrough is cut, or in a long story when it could have passed every menu so often."""

AT_ONCE = 2**15
VALUES = 2**27
"""So many playthroughs are read at once, and so many values remembered."""


class Outcome(NamedTuple):
    """How a playthrough came to its end: `end` with a title, else without."""

    kind: Literal["end", "stuck", "stray", "endless", "cut"]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sampled:
    """So many playthroughs: of each the number of its outcome in `outcomes`, the picks made, and the words read."""

    outcomes: tuple[Outcome, ...]
    outcome: Array
    picks: Array
    words: Array

    @property
    def count(self) -> int:
        """How many playthroughs there are."""
        return len(self.outcome)

    def times(self) -> dict[Outcome, int]:
        """How often each outcome came up."""
        counts = np.bincount(self.outcome, minlength=len(self.outcomes))
        return dict(zip(self.outcomes, map(int, counts), strict=True))

    def spread(self, values: Array) -> "Spread | None":
        """The least, the median and the most of `picks` or `words`, of the playthroughs that got an ending."""
        ended = np.array([outcome.kind == "end" for outcome in self.outcomes], bool)
        chosen = np.sort(values[ended[self.outcome]]) if len(ended) else values[:0]
        if not len(chosen):
            return None
        return Spread(int(chosen[0]), int(chosen[(len(chosen) - 1) // 2]), int(chosen[-1]))


class Spread(NamedTuple):
    """The least, the median (of two the lower) and the most."""

    least: int
    median: int
    most: int


def sample(routines: Routines, *, readers: int, seed: int = 0, most: int | None = None) -> Sampled:
    """So many playthroughs from the beginning, with even picks and even dice; each is cut after `most` moves.

    The words are those of the lines shown, as `words` counts them: means for shuffles and printed texts, else what is
    really shown.
    """
    if most is None:
        menus = sum(isinstance(block.exit, graph.Menu) for block in routines.graph.blocks)
        most = max(MOST, OFTEN * menus)
    return _Sampler(routines, readers, seed, most).result()


class _Sampler:
    """The host of readers who are only counted."""

    def __init__(self, routines: Routines, readers: int, seed: int, most: int) -> None:
        wording = Wording(routines)
        steps = list(wording.all())
        kept = deciding(routines, wording.slots, steps)
        most_at_once = min(AT_ONCE, max(VALUES // max(len(kept), 1), 2**10))
        size = -(-readers // max(-(-readers // most_at_once), 1))  # so that all begin together, again and again
        self.readers = readers
        self.most = most
        self.begun = size
        self.number = np.arange(size)
        self.crowd = Crowd(wording.slots, kept, size)
        self.made = np.zeros(size, np.int32)
        self.picked_by = np.zeros(size, np.int32)
        self.read = np.zeros(size, np.int64)
        self.outcomes: dict[Outcome, int] = {}
        self.outcome = np.zeros(readers, np.int32)
        self.picks = np.zeros(readers, np.int32)
        self.words = np.zeros(readers, np.int64)
        readies = Readies(routines, wording.slots, kept, asking=False, steps=wording.steps)
        self.walk = Walk(readies, self.crowd, Chance(seed), self)
        self.forest = Forest(size, readies.widest) if self.walk.wary else None
        self.long_turns = LongTurns(routines, self.crowd, self.forest) if self.forest is not None else None

    def result(self) -> Sampled:
        """Play them all."""
        if self.readers:
            self.walk.begin(np.arange(self.crowd.size))
            while not self.walk.waves.empty:
                self.walk.wave()
        words = (self.words + UNIT // 2) // UNIT
        return Sampled(tuple(self.outcomes), self.outcome, self.picks, words)

    def gathered(self, place: Place, rows: Array) -> Array:
        """Nobody is held back."""
        return rows

    def passed(self, place: Place, group: Group) -> None:
        """Not wanted."""

    def asked(self, number: int, guard: Truth, asked: Truth, group: Group) -> None:
        """Not wanted."""

    def outside(self, spot: Spot, beyond: Array, group: Group) -> None:
        """Not wanted."""

    def stands(self, ready: Ready, group: Group) -> None:
        """Not wanted."""

    def weights(self, place: Place, menu: Menu) -> Sequence[int] | None:
        """Even."""
        return None

    def counted(self, column: Number, group: Group) -> None:
        """More words."""
        self.read[group.rows] += column

    def picked(self, place: Place, menu: Menu, group: Group, picks: Array) -> Array | None:
        """One more pick."""
        self.picked_by[group.rows] += 1
        return self._moved(group, picks)

    def rolled(self, group: Group, values: Array) -> Array | None:
        """A move, but no pick."""
        return self._moved(group, values)

    def _moved(self, group: Group, moves: Array) -> Array | None:
        """Whoever made too many moves is cut."""
        if self.forest is not None:
            self.forest.grow(group.rows, moves)
        made = self.made[group.rows] + 1
        self.made[group.rows] = made
        if int(made.max()) < self.most:
            return None
        going: Array = made < self.most
        self._done(Outcome("cut"), group.rows[~going])
        return going

    def over(self, stop: Stop, place: Place, group: Group) -> None:
        """One more outcome."""
        leave = self.walk.readies[place].leave
        title = leave.title if stop == "end" and isinstance(leave, Over) else ""
        self._done(Outcome(stop, title), group.rows)

    def ends(self, row: int, place: Place, calls: Calls) -> bool:
        """As the ordinary runtime says."""
        assert self.long_turns is not None
        return self.long_turns.ends(row, place, calls)

    def _done(self, outcome: Outcome, rows: Array) -> None:
        """Keep what came of these playthroughs, and begin as many others as are still wanted."""
        number = self.number[rows]
        self.outcome[number] = self.outcomes.setdefault(outcome, len(self.outcomes))
        self.picks[number] = self.picked_by[rows]
        self.words[number] = self.read[rows]
        rows = rows[: self.readers - self.begun]
        if not len(rows):
            return
        self.number[rows] = np.arange(self.begun, self.begun + len(rows))
        self.begun += len(rows)
        self.made[rows] = 0
        self.picked_by[rows] = 0
        self.read[rows] = 0
        if self.forest is not None:
            self.forest.reset(rows)
        self.walk.begin(rows)
