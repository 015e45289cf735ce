"""A long turn, watched for going round in a circle."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

Same = Callable[[int, tuple[int, ...], Sequence[Any]], Hashable]
"""The key of (place, calls, values): a turn that meets one twice never stops by itself. The keys of two places, or of
one with other calls pending, differ."""


class Watch:
    """Remembers one moment of the turn, and a later one at each doubling of the distance (R. P. Brent, "An
    improved Monte Carlo factorization algorithm", 1980), so that any circle is met soon at the cost of one
    comparison a block.
    """

    __slots__ = ("_distance", "_limit", "_remembered", "_same", "_since", "_where")

    def __init__(self, same: Same) -> None:
        self._same = same
        self._remembered: Hashable = None
        self._where: tuple[int, tuple[int, ...]] = -1, ()
        self._since: list[str] = []
        self._distance = 0
        self._limit = 0

    def meets(self, scene: str, place: int, calls: tuple[int, ...], values: Sequence[Any]) -> bool:
        """Whether the turn, about to pass this block, was there before with all that matters the same."""
        where = place, calls
        if where == self._where and self._same(place, calls, values) == self._remembered:
            return True
        if self._distance == self._limit:
            self._limit = 2 * self._limit or 64
            self._distance = 0
            self._where = where
            self._remembered = self._same(place, calls, values)
            self._since.clear()
        self._distance += 1
        self._since.append(scene)
        return False

    def scenes(self) -> tuple[str, ...]:
        """The scenes passed since the moment remembered, each once: those of the circle, when one was met."""
        return tuple(dict.fromkeys(self._since))
