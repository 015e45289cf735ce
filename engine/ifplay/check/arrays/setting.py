"""A story as the search on arrays takes it: what is worked out once, before anything is searched."""

from collections.abc import Sequence

from ifplay.check.arrays.batch import Batch, Forgotten
from ifplay.check.arrays.packing import Packing, packing
from ifplay.check.changing import Changing
from ifplay.check.columns import Mask, Number, mask
from ifplay.check.copies import NO_COPIES, Copying
from ifplay.check.liveness import Liveness
from ifplay.check.order import Order
from ifplay.check.reductions import USUAL, Reductions
from ifplay.check.routines import Choose, Routines
from ifplay.check.slots import Slots
from ifplay.model.graph import Graph, Place
from ifplay.runtime.endless import Same
from ifplay.runtime.state import State


class Setting:
    """The graph that is searched, its slots and routines, and what is live, may have changed and is the same where. The
    values of `watched` variables count as something that is asked for."""

    def __init__(
        self,
        graph: Graph,
        slots: Slots,
        live: Liveness,
        same: Same,
        watched: frozenset[str] = frozenset(),
        reductions: Reductions = USUAL,
    ) -> None:
        self.graph = graph
        self.slots = slots
        self.live = live
        self.same = same
        self.watched = watched
        self.routines = Routines(graph, slots)
        self.reductions = reductions
        self.changing = Changing(self.routines)
        self.copying = Copying(self.routines) if reductions.copies else None
        self.order = Order(self.routines)
        self._open: dict[tuple[Place, int], Mask] = {}
        self._promised: dict[Place, tuple[tuple[int, Mask], ...]] = {}

    def packing(self, place: Place, calls: tuple[Place, ...]) -> Packing:
        """How states are written that stand there."""
        changed = self.changing.standing[place] if self.reductions.constants else -1
        copies = NO_COPIES if self.copying is None else self.copying.standing.get(place, NO_COPIES)
        return packing(self.slots.all, self.live.at(place, calls), changed, copies)

    def open(self, place: Place, label: int) -> Mask:
        """Where that choice of the menu is open."""
        found = self._open.get((place, label))
        if found is None:
            menu = self.routines[place].leave
            assert isinstance(menu, Choose)
            found = self._open[place, label] = mask(menu.offers[label].open, self.slots.all)
        return found

    def promised(self, place: Place) -> tuple[tuple[int, Mask], ...]:
        """Where each promise that is asked there holds, by its number."""
        found = self._promised.get(place)
        if found is None:
            found = self._promised[place] = tuple(
                (number, mask(term, self.slots.all)) for number, term in self.routines[place].promised
            )
        return found

    def states(self, place: Place, calls: tuple[Place, ...], batch: Batch) -> list[State]:
        """The states of a batch, each as the runtime has it; what is forgotten is as it was in the beginning."""
        columns: list[Number] = []
        for slot, one in enumerate(self.slots.all):
            try:
                columns.append(batch.number(slot))
            except Forgotten:
                columns.append(one.start)
        found = []
        for row in range(batch.count):
            held: Sequence[int] = [column if isinstance(column, int) else int(column[row]) for column in columns]
            found.append(State(place, calls, tuple(self.slots.values(held)), 0))
        return found
