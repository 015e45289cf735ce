"""How far a move, with all that follows it before the next stop, can move what a slot holds."""

from collections.abc import Callable, Iterable

from ifplay.check.routines import Store
from ifplay.check.symbolic.net import Way
from ifplay.check.symbolic.order import strong
from ifplay.check.symbolic.passing import Pass
from ifplay.check.terms import Fixed, Held, Reckoned

Reach = dict[tuple[int, bool], int]
"""How far slots can be moved, up (True) or down, at most."""


class Moving:
    """For each slot and direction the `movers`: ways by which a playthrough moves, each with how far that moves the
    slot at most; and how far all is moved `before_any` move."""

    def __init__(self, search: Pass) -> None:
        self.net = search.net
        self.slots = search.encoding.slots
        self.reached = search.reached
        self.movers: dict[tuple[int, bool], dict[int, int]] = {}
        self._reach: dict[int, Reach] = {}
        net = self.net
        passing = [point for point in self.reached if not net.points[point].stands]
        for part in strong(passing, self._onward):
            far: Reach = {}
            for point in part.points:
                for key, amount in self._after(self._onward(point)).items():
                    far[key] = max(far.get(key, 0), amount)
                if part.round:  # any number of times
                    for way in self._onward(point):
                        far |= {(slot, up): self._widest(slot) for slot, up in _moved(way, self._widest)}
            for point in part.points:
                self._reach[point] = far
        for ways in net.out:
            for way in ways:
                if way.is_move and way.source in self.reached and way.target in self.reached:
                    for key, amount in self._after([way]).items():
                        if amount:
                            self.movers.setdefault(key, {})[way.number] = amount

    @property
    def before_any(self) -> Reach:
        """How far slots are moved before the first stop."""
        return self._reach.get(0, {})

    def _onward(self, point: int) -> list[Way]:
        return [way for way in self.net.out[point] if not way.is_move and way.target in self.reached]

    def _after(self, ways: Iterable[Way]) -> Reach:
        """How far slots are moved by taking one of the ways, and all that comes before the next stop."""
        found: Reach = {}
        for way in ways:
            further = self._reach.get(way.target, {}) if not self.net.points[way.target].stands else {}
            moved = _moved(way, self._widest)
            for key in moved.keys() | further.keys():
                amount = min(moved.get(key, 0) + further.get(key, 0), self._widest(key[0]))
                found[key] = max(found.get(key, 0), amount)
        return found

    def _widest(self, slot: int) -> int:
        return self.slots[slot].high - self.slots[slot].low


def _moved(way: Way, widest: Callable[[int], int]) -> Reach:
    """How far the way moves slots, up and down."""
    found: Reach = {}
    if way.roll is not None:
        slot = way.roll.slot
        found[slot, True] = found[slot, False] = widest(slot)
    for store in way.stores:
        for up in (True, False):
            amount = found.get((store.slot, up), 0) + _by(store, up, widest(store.slot))
            found[store.slot, up] = min(amount, widest(store.slot))
    return found


def _by(store: Store, up: bool, widest: int) -> int:
    """How far the slot is moved by that at most."""
    match store.value:
        case Reckoned("+", Held(slot), Fixed(amount)) | Reckoned("+", Fixed(amount), Held(slot)) if slot == store.slot:
            return max(amount if up else -amount, 0)
        case Reckoned("-", Held(slot), Fixed(amount)) if slot == store.slot:
            return max(-amount if up else amount, 0)
        case Fixed(value):
            return max(value - store.least if up else store.greatest - value, 0)
        case _:
            return widest
