"""A story as a net: points that a playthrough passes or stands at, and guarded ways between them.

A location is a block and the pending calls. It has a point on entering the block, one after its steps where these
store something and more than one way leads on, and one where a playthrough stands at its menu, die or ending; where
nothing happens in between, these are one. Each point has the slots that are live there; a way forgets those that are
not live where it leads to.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from ifplay.check.routines import Ask, Roll, Routines, Store
from ifplay.check.terms import Term
from ifplay.model.graph import Place

Calls = tuple[Place, ...]

Step = tuple[Ask | Store, int, bool]
"""Something a block does, the mask of slots that are live before it, and whether what it stores is live after it."""


class Point(NamedTuple):
    """Where a playthrough is, and the mask of slots that are live there. It stands there, or it passes."""

    place: Place
    calls: Calls
    live: int
    stands: bool


class Way(NamedTuple):
    """From one point to another where the guard holds, by storing something: what a die shows, or some values. It is
    taken by picking a choice or rolling the die, or without a move."""

    number: int
    source: int
    target: int
    guard: Term
    stores: tuple[Store, ...]
    roll: Roll | None = None
    pick: str | None = None

    @property
    def is_move(self) -> bool:
        """Whether the reader, or a die, decides here."""
        return self.roll is not None or self.pick is not None


@dataclass(frozen=True, slots=True)
class Location:
    """A block with pending calls: its points (none to leave it at, where its steps are part of the one way on), and the
    steps of the block and of its menu's texts."""

    place: Place
    calls: Calls
    enter: int
    leave: int | None
    stand: int | None
    steps: tuple[Step, ...]
    texts: tuple[Step, ...]


@dataclass(slots=True)
class Net:
    """All points, ways and locations. A playthrough begins at point 0."""

    routines: Routines
    points: list[Point] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    out: list[list[Way]] = field(default_factory=list)
    into: list[list[Way]] = field(default_factory=list)
    locations: list[Location] = field(default_factory=list)
    too_deep: list[Location] = field(default_factory=list)
    """Those that call where too many calls are pending already."""

    def used(self) -> int:
        """The slots that are live anywhere, if only between two steps."""
        mask = 0
        for point in self.points:
            mask |= point.live
        for way in self.ways:
            for store in way.stores:
                mask |= 1 << store.slot
        return mask
