"""What readers have seen, and by which ways."""

from collections.abc import Set as AbstractSet

import numpy as np

from ifplay.check.columns import Array, Truth
from ifplay.check.sampling.forest import Forest
from ifplay.check.sampling.replay import Way
from ifplay.check.targets import Target

WITNESSED = frozenset(["end", "stuck", "stray", "broken", "outside"])
"""Kinds of targets of which somebody will ask to be shown a playthrough."""


class Sight:
    """The targets seen, and of those that are `WITNESSED` or wanted one way each: the first, or a shorter one that is
    come across. `fresh` are readers who saw something for the first time."""

    def __init__(self, forest: Forest, wanted: AbstractSet[Target]) -> None:
        self._forest = forest
        self.wanted = wanted
        self.left = set(wanted)
        self.seen: set[Target] = set()
        self.ways: dict[Target, Way] = {}
        self.fresh: list[int] = []

    def show(self, target: Target, rows: Array) -> None:
        """These readers see it with their last move."""
        known = target in self.seen
        way = self.ways.get(target)
        if known and way is None:
            return
        lengths = self._forest.length[rows]
        first = int(lengths.argmin())
        if way is not None and lengths[first] >= len(way):
            return
        row = int(rows[first])
        if target.kind in WITNESSED or target in self.wanted:
            self.ways[target] = self._forest.way(row)
        if not known:
            self.seen.add(target)
            self.left.discard(target)
            self.fresh.append(row)

    def show_where(self, target: Target, truth: Truth, rows: Array) -> None:
        """Those for whom it is true see it, if it is not seen yet."""
        if target in self.seen:
            return
        if not isinstance(truth, np.ndarray):
            if truth:
                self.show(target, rows)
        elif truth.any():
            self.show(target, rows[truth])
