"""Where readers can be: a block and the pending calls, as numbers given when somebody first comes there."""

from typing import NamedTuple

from ifplay.check.order import Order
from ifplay.model.graph import Place

Calls = tuple[Place, ...]


class Location(NamedTuple):
    """A block, the calls to come back from, and where in the order of the story that is."""

    place: Place
    calls: Calls
    rank: tuple[float, ...]


class Atlas:
    """The locations met so far, by number."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._numbers: dict[tuple[Place, Calls], int] = {}
        self.locations: list[Location] = []

    def at(self, place: Place, calls: Calls) -> int:
        """The number of that location."""
        found = self._numbers.get((place, calls))
        if found is None:
            found = self._numbers[place, calls] = len(self.locations)
            self.locations.append(Location(place, calls, self._order.rank(place, calls)))
        return found

    def __getitem__(self, number: int) -> Location:
        return self.locations[number]
