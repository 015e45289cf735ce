"""From the states a search found to the graph of all moves between them.

Each state is taken onward once more, and now it is written down where it gets. States are numbered location by
location, within each by their keys.
"""

from collections.abc import Iterable

import numpy as np

from ifplay.check.arrays.batch import Batch
from ifplay.check.arrays.expanding import CHUNK, Arrival, Expander, Found, Location
from ifplay.check.arrays.flow import Here
from ifplay.check.arrays.known import keys_of, words_of
from ifplay.check.arrays.numbering import Numbering
from ifplay.check.arrays.setting import Setting
from ifplay.check.budget import Look, unhurried
from ifplay.check.columns import Array, Number, Truth
from ifplay.check.routines import Over, Roll
from ifplay.check.stategraph import Kind, StateGraph
from ifplay.check.targets import Spot
from ifplay.model.graph import Graph, Next, Place
from ifplay.model.types import Number as NumberType

LIMIT = 2**20
EACH = 100
"""Of a search that was stopped, about so many moves are written down, and so many for each state."""

BYTES = 60, 36
"""What a graph takes at most for each state, and for each move between two, while it is made and judged: measured by
`tests/bench/linking.py`."""

WIDE = 64
"""Moves of a state up to which they are sorted by a table with a column for each."""


class Linker(Expander):
    """Writes down the moves between the states of a search."""

    def __init__(self, setting: Setting, found: Found, story: Graph, look: Look = unhurried) -> None:
        super().__init__(setting, Found(passed=found.passed, locations=found.locations, faults=found.faults))
        self.story = story
        self.known = found
        self.look = look
        self.numberings: dict[Here, Numbering] = {}
        self._rows = 0
        self._broken_nodes: dict[int, list[Array]] = {}
        self._stuck_nodes: list[Array] = []
        self._outside: dict[Spot, list[tuple[Array, Array, Array]]] = {}
        self._ends = {
            slot: (kind.low, kind.high)
            for variable in story.variables
            if isinstance(kind := variable.type, NumberType) and not variable.clamped
            for slot in [setting.slots.variable[variable.name]]
        }
        self.flow.outside = self._noted

    def graph(self) -> StateGraph:
        """The graph. Moves to states that were not found, in a search that was stopped, are left out."""
        locations = [one for one in self.found.locations.values() if one.known.count]
        base = 0
        for location in locations:
            self.numberings[location.place, location.calls] = numbering = Numbering(location.known, base)
            base += numbering.count
        faults = {key: base + number for number, key in enumerate(self.known.faults)}
        self.faults = faults
        total = base + len(faults)
        places = np.empty(total, np.int32)
        kinds = np.empty(total, np.uint8)
        sizes = np.zeros(total + 1, np.int64)
        targets: list[Array] = []
        labels: list[Array] = []
        times = self._times(locations, total)
        for location in locations:
            numbering = self.numberings[location.place, location.calls]
            whole = slice(numbering.base, numbering.base + numbering.count)
            places[whole] = location.place
            kinds[whole] = _kind(self.setting.routines[location.place].leave)
            for start in range(0, numbering.count, CHUNK):
                keys = numbering.keys[start : start + CHUNK]
                self._rows = numbering.base + start
                self._size = len(keys)
                arrivals = self.onward(location, words_of(keys, location.packing), rows=True)
                counts, found_targets, found_labels = self._sorted(arrivals, len(keys))
                sizes[self._rows + 1 : self._rows + 1 + len(keys)] = counts
                targets.append(found_targets)
                labels.append(found_labels)
        for key, number in faults.items():
            places[number] = self._place(key[1])
            kinds[number] = Kind.FAULT
        for nodes in self._stuck_nodes:
            kinds[nodes] = Kind.STUCK
        return StateGraph(
            self.story, self._root(), places, kinds, np.cumsum(sizes), _whole(targets), _whole(labels), times,
            {number: self.known.faults[key] for key, number in faults.items()},
            {promise: np.concatenate(nodes) for promise, nodes in self._broken_nodes.items()},
            {spot: _columns(parts) for spot, parts in self._outside.items()},
            self.look,
        )  # fmt: skip

    def _times(self, locations: Iterable[Location], total: int) -> Array | None:
        """How many moves each edge of a die stands for whose value nothing asks for."""
        sides: dict[Here, int] = {}
        for location in locations:
            die = self.setting.routines[location.place].leave
            if isinstance(die, Roll) and not self.setting.live.on(die.next, location.calls) >> die.slot & 1:
                sides[location.place, location.calls] = die.high - die.low + 1
        if not any(count > 1 for count in sides.values()):
            return None
        times = np.ones(total, np.int64 if max(sides.values()) < 2**62 else object)
        for here, count in sides.items():
            numbering = self.numberings[here]
            times[numbering.base : numbering.base + numbering.count] = count
        return times

    def _place(self, place: Place) -> Place:
        """The block of the story: a fault may have come up in one that only the graph searched has, before it."""
        if place < len(self.story.blocks):
            return place
        exit = self.setting.graph.blocks[place].exit
        assert isinstance(exit, Next)
        return exit.next

    def _root(self) -> int:
        self._rows, self._size = -1, 1
        (arrival,) = self.beginning()
        return int(self._ids(arrival)[0])

    def _ids(self, arrival: Arrival) -> Array:
        """The nodes where states have arrived; -1 where they were not found before the search was stopped."""
        if arrival.fault is not None:
            return np.full(arrival.batch.count, self.faults.get(arrival.fault, -1), np.int32)
        assert arrival.here is not None
        numbering = self.numberings.get(arrival.here)
        if numbering is None:
            return np.full(arrival.batch.count, -1, np.int32)
        return numbering.ids(keys_of(arrival.batch.packed(self.location(arrival.here).packing)))

    def _sorted(self, arrivals: Iterable[Arrival], size: int) -> tuple[Array, Array, Array]:
        """The edges of `size` states in order: how many each has, and of each edge its target and label."""
        parts: list[tuple[Array, Array | int, Array]] = []
        width = 0
        for arrival in arrivals:
            self.look()
            if self.known.stopped is not None and self.found.transitions > LIMIT + EACH * self.known.states:
                break
            assert arrival.batch.rows is not None
            ids = self._ids(arrival)
            parts.append((arrival.batch.rows, arrival.labels, ids))
            width = max(width, 1 + int(arrival.labels if isinstance(arrival.labels, int) else arrival.labels.max()))
        if width <= WIDE:
            table = np.full((size, width), -1, np.int32)
            for rows, labels, ids in parts:
                table[rows, labels] = ids
            there = table >= 0
            _, found_labels = np.nonzero(there)
            return there.sum(axis=1), table[there], found_labels.astype(np.uint8)
        rows = np.concatenate([rows for rows, _, _ in parts])
        labels = np.concatenate([np.broadcast_to(labels, rows.shape) for rows, labels, _ in parts])
        ids = np.concatenate([ids for _, _, ids in parts])
        there = ids >= 0
        rows, labels, ids = rows[there], labels[there], ids[there]
        order = np.lexsort((labels, rows))
        labels = labels[order]
        if not len(labels) or labels.max() < 2**31:
            labels = labels.astype(np.int32, copy=False)
        return np.bincount(rows, minlength=size), ids[order], labels

    def _broken(self, promise: int, place: Place, batch: Batch, kept: Truth) -> None:
        truth = np.broadcast_to(kept, (batch.count,))
        self._broken_nodes.setdefault(promise, []).append(self._rows + np.flatnonzero(~truth))

    def _stuck(self, location: Location, dead: Array) -> None:
        self._stuck_nodes.append(self._rows + np.flatnonzero(dead))

    def _noted(self, spot: Spot, batch: Batch, raw: Number) -> None:
        """Keep who assigns a number past its range, where its author did not say `clamp`."""
        place, position = spot
        block = self.setting.graph.blocks[place]
        name = block.exit.variable if position < 0 else block.steps[position].variable  # type: ignore[union-attr]
        ends = self._ends.get(self.setting.slots.variable[name])
        if ends is None:
            return
        values = np.broadcast_to(raw, (batch.count,))
        past = np.flatnonzero((values < ends[0]) | (values > ends[1]))
        if not len(past):
            return
        rows, labels = self.moved(batch)
        nodes = np.full(len(past), -1, np.int64) if self._rows < 0 else self._rows + rows[past]
        self._outside.setdefault(spot, []).append((nodes, np.broadcast_to(labels, rows.shape)[past], values[past]))


def _kind(leave: object) -> Kind:
    if isinstance(leave, Roll):
        return Kind.DIE
    return Kind.END if isinstance(leave, Over) else Kind.MENU


def _whole(parts: list[Array]) -> Array:
    """All of them, of which nothing is left."""
    whole = np.concatenate(parts) if parts else np.empty(0, np.int32)
    parts.clear()
    return whole


def _columns(parts: list[tuple[Array, Array, Array]]) -> tuple[Array, Array, Array]:
    nodes, labels, values = (np.concatenate(column) for column in zip(*parts, strict=True))
    return nodes, labels, values
