"""What of a state the search looks at: where it stands, the pending calls, and the live values."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from ifplay.check.liveness import Liveness
from ifplay.check.remembered import Remembered
from ifplay.model.graph import Graph, Place
from ifplay.runtime.layout import Layout

Values = Sequence[Any]
Calls = tuple[Place, ...]
Key = tuple[object, ...]
View = Callable[[Values], tuple[Any, ...]]


class Lens:
    """Keys of states: two states with one key have the same future."""

    def __init__(
        self,
        graph: Graph,
        layout: Layout,
        remembered: Remembered,
        live: Liveness,
        enough: Mapping[str, int],
    ) -> None:
        self._live = live
        self._whole: list[tuple[int, int]] = []
        self._sets: list[tuple[tuple[int, ...], int]] = []
        self._counts: list[tuple[int, int, int]] = []
        for name, bits in remembered.variable.items():
            if name in remembered.members:
                self._sets.append((remembered.members[name], layout.variable[name]))
            else:
                self._whole.append((bits, layout.variable[name]))
        self._whole += [(bit, layout.mark[choice]) for choice, bit in remembered.mark.items()]
        self._whole += [(bit, layout.counter[number]) for number, bit in remembered.counter.items()]
        for scene, bit in remembered.visits.items():
            if scene in enough:
                self._counts.append((bit, layout.visits[scene], enough[scene]))
            else:
                self._whole.append((bit, layout.visits[scene]))
        self._views: dict[int, View] = {}
        self._standing: dict[tuple[Place, Calls], tuple[int, View]] = {}
        self._passing: dict[tuple[Place, Calls], tuple[int, View]] = {}

    def key(self, place: Place, calls: Calls, values: Values) -> Key:
        """The key of a state in which the playthrough stands at a menu, a die or an ending."""
        found = self._standing.get((place, calls))
        if found is None:
            found = len(self._standing), self._view(self._live.at(place, calls))
            self._standing[place, calls] = found
        number, view = found
        return number, view(values)

    def same(self, place: Place, calls: Calls, values: Values) -> Key:
        """The key on entering a block: whoever comes by with one key twice goes round for ever."""
        found = self._passing.get((place, calls))
        if found is None:
            found = len(self._passing), self._view(self._live.on(place, calls))
            self._passing[place, calls] = found
        number, view = found
        return number, view(values)

    def _view(self, live: int) -> View:
        view = self._views.get(live)
        if view is None:
            view = self._views[live] = self._made(live)
        return view

    def _made(self, live: int) -> View:
        slots = [slot for bits, slot in self._whole if bits & live]
        masks: list[tuple[int, int]] = []
        for members, slot in self._sets:
            mask = sum(1 << place for place, bit in enumerate(members) if bit & live)
            if mask:
                masks.append((slot, mask))
        counts = [(slot, most) for bit, slot, most in self._counts if bit & live]
        whole = _values(slots)
        if not masks and not counts:
            return whole

        def view(values: Values) -> tuple[Any, ...]:
            return (
                *whole(values),
                *[values[slot] & mask for slot, mask in masks],
                *[min(values[slot], most) for slot, most in counts],
            )

        return view


def _values(slots: list[int]) -> View:
    """The values at those slots, as a tuple."""
    match slots:
        case []:
            return lambda values: ()
        case [slot]:
            return lambda values: (values[slot],)
        case _:
            return itemgetter(*slots)
