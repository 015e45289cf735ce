"""Routines made ready: their terms as functions over groups of readers, and only what somebody wants to know."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ifplay.check.columns import Batch, Column, Mask, Number, Truth, clamped, mask, number
from ifplay.check.routines import Ask, Choose, Leave, Roll, Routines, Store, Test
from ifplay.check.slots import Slot
from ifplay.check.targets import Spot
from ifplay.check.terms import YES, Every, Fixed, Held, Inverse, Ordered, Some, Term
from ifplay.model import graph
from ifplay.model.graph import Place, choices


@dataclass(frozen=True, slots=True)
class Count:
    """So much was read: the value of the term."""

    value: Term


class Asking(NamedTuple):
    """A condition that is asked; `guard` None: of everybody."""

    number: int
    guard: Mask | None
    asked: Mask


class Storing(NamedTuple):
    """A column to be stored. `spot` is named where what was computed (`raw`) can be past the range; `slot` is -1 where
    nothing hangs on it."""

    slot: int
    get: Callable[[Batch], Number | Truth]
    raw: Column | None
    least: int
    greatest: int
    spot: Spot | None


class Counting(NamedTuple):
    """A column to be counted."""

    get: Callable[[Batch], Number]


Step = Asking | Storing | Counting


class Menu(NamedTuple):
    """A menu: for each offer the mask of those to whom it is open, its mark (-1: none that matters), its target and
    its choice."""

    opens: tuple[Mask, ...]
    marks: tuple[int, ...]
    targets: tuple[Place, ...]
    choices: tuple[str, ...]
    asks: tuple[Step, ...]
    texts: tuple[Step, ...]
    otherwise: Place | None


@dataclass(frozen=True, slots=True)
class Ready:
    """A block, ready: `test` and `menu` stand for the leave where it is one."""

    place: Place
    steps: tuple[Step, ...]
    leave: Leave
    count: Step | None
    test: Mask | None
    menu: Menu | None
    roll: Storing | None
    promised: tuple[tuple[int, Mask], ...]


class Readies:
    """The blocks of a story, each made ready when the first reader comes to it.

    `kept` are the slots that readers remember, all of `slots`; `asking` says whether somebody wants to know what is
    asked, assigned and promised. `steps` gives other steps than the routine's, or nothing.
    """

    def __init__(
        self,
        routines: Routines,
        slots: Sequence[Slot],
        kept: Iterable[int],
        *,
        asking: bool,
        steps: Callable[[Place], Iterable[Ask | Store | Count]] | None = None,
    ) -> None:
        self.routines = routines
        self.slots = slots
        self.kept = frozenset(kept)
        self.asking = asking
        self._steps = steps
        self._made: dict[Place, Ready] = {}

    def __getitem__(self, place: Place) -> Ready:
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._ready(place)
        return made

    @property
    def widest(self) -> int:
        """The most moves there are anywhere, open or not."""
        exits = [block.exit for block in self.routines.graph.blocks]
        offers = [sum(1 for _ in choices(exit.entries)) for exit in exits if isinstance(exit, graph.Menu)]
        sides = [exit.high - exit.low + 1 for exit in exits if isinstance(exit, graph.Dice)]
        return max([*offers, *sides], default=1)

    def begin(self) -> tuple[Step, ...]:
        """What is done before a playthrough enters the first scene's first block."""
        return self._all((self.routines.start.count,))

    def _ready(self, place: Place) -> Ready:
        routine = self.routines[place]
        leave = routine.leave
        count = self._all((leave.count,)) if hasattr(leave, "count") else ()
        return Ready(
            place,
            self._all(routine.steps if self._steps is None else self._steps(place)),
            leave,
            count[0] if count else None,
            mask(leave.asked, self.slots) if isinstance(leave, Test) else None,
            self._menu(leave) if isinstance(leave, Choose) else None,
            self._roll(place, leave) if isinstance(leave, Roll) else None,
            tuple((number, mask(term, self.slots)) for number, term in routine.promised if term != YES)
            if self.asking
            else (),
        )

    def _all(self, steps: Iterable[Ask | Store | Count]) -> tuple[Step, ...]:
        return tuple(made for step in steps if (made := self._step(step)) is not None)

    def _step(self, step: Ask | Store | Count) -> Step | None:
        match step:
            case Count(value):
                return Counting(number(value, self.slots).get)
            case Ask(condition, guard, asked):
                if not self.asking:
                    return None
                always = guard == YES
                return Asking(condition, None if always else mask(guard, self.slots), mask(asked, self.slots))
            case Store(slot, value, least, greatest, spot):
                kept = slot in self.kept
                raw = number(value, self.slots)
                watched = self.asking and spot is not None and (raw.low < least or raw.high > greatest)
                if not kept and not watched:
                    return None
                return Storing(
                    slot if kept else -1,
                    self._stored(value, raw, least, greatest),
                    raw if watched else None,
                    least,
                    greatest,
                    spot if watched else None,
                )

    def _stored(self, value: Term, raw: Column, least: int, greatest: int) -> Callable[[Batch], Number | Truth]:
        if (least, greatest) == (0, 1) and self._is_truth(value):
            return mask(value, self.slots)
        get = raw.get
        if raw.low >= least and raw.high <= greatest:
            return get
        return lambda batch: clamped(get(batch), raw, least, greatest)

    def _is_truth(self, value: Term) -> bool:
        if isinstance(value, Held):
            return (self.slots[value.slot].low, self.slots[value.slot].high) == (0, 1)
        return isinstance(value, Inverse | Every | Some | Ordered) or value in (Fixed(0), Fixed(1))

    def _menu(self, menu: Choose) -> Menu:
        return Menu(
            tuple(mask(offer.open, self.slots) for offer in menu.offers),
            tuple(-1 if offer.mark is None or offer.mark not in self.kept else offer.mark for offer in menu.offers),
            tuple(offer.target for offer in menu.offers),
            tuple(offer.choice for offer in menu.offers),
            self._all(menu.asks),
            self._all(menu.texts),
            menu.otherwise,
        )

    def _roll(self, place: Place, roll: Roll) -> Storing:
        """The die's value, which is no column of the readers, is given when it is rolled."""
        raw = Column(lambda batch: 0, roll.low, roll.high)
        watched = self.asking and (roll.low < roll.least or roll.high > roll.greatest)
        slot = roll.slot if roll.slot in self.kept else -1
        spot = (place, -1) if watched else None
        return Storing(slot, raw.get, raw, roll.least, roll.greatest, spot)
