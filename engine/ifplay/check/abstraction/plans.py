"""The blocks of a story with only some slots followed: all of a routine that hangs on these, and no more."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ifplay.check.abstraction.intervals import Ends, Reading, reading
from ifplay.check.routines import Ask, Choose, Enter, Leave, Over, Roll, Routines, Store, Test, any_open
from ifplay.check.targets import Target
from ifplay.check.terms import YES, Term, reads
from ifplay.model.graph import Place


class Asking(NamedTuple):
    """A condition that is asked where the guard holds."""

    no: Target
    yes: Target
    guard: Reading
    asked: Reading

    def outcomes(self, guard: Ends, asked: Ends) -> Iterator[Target]:
        """The outcomes that it may have."""
        if guard[1]:
            if not asked[0]:
                yield self.no
            if asked[1]:
                yield self.yes


class Storing(NamedTuple):
    """A value that goes to a position of those followed (None: to none of them), kept between two ends. `outside` is
    the target that shows where it lies outside; when `rounded`, it always may."""

    position: int | None
    value: Reading
    least: int
    greatest: int
    outside: Target | None
    rounded: bool

    def leaves(self, value: Ends) -> bool:
        """Whether a value between those ends may lie outside the range."""
        return self.rounded or value[0] < self.least or value[1] > self.greatest


class Offering(NamedTuple):
    """An offer of a menu: its number there, whether it is open, the position of its mark, and where it leads."""

    number: int
    taken: Target
    open: Reading
    mark: int | None
    target: Place


@dataclass(frozen=True, slots=True)
class Plan:
    """A block. `always` are the targets that show whenever it is passed, as far as anything followed can tell;
    `test` is the condition of a test, or whether a menu has something open."""

    leave: Leave
    always: tuple[Target, ...]
    steps: tuple[Asking | Storing, ...]
    arriving: tuple[Asking, ...]
    staying: tuple[Asking | Storing, ...]
    test: Reading
    offers: tuple[Offering, ...]
    promised: tuple[tuple[Target, Reading], ...]


class Plans:
    """The plans of a story's blocks, each made when it is first asked for; `kept` is the position of each slot that is
    followed."""

    def __init__(self, routines: Routines, kept: Mapping[int, int]) -> None:
        self.routines = routines
        self.slots = routines.slots.all
        self.kept = kept
        self._rounded = routines.slots.rounded
        self._made: dict[Place, Plan] = {}

    def __getitem__(self, place: Place) -> Plan:
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._plan(place)
        return made

    def _plan(self, place: Place) -> Plan:
        routine = self.routines[place]
        always: list[Target] = [Target("block", place)]
        steps = self._steps(routine.steps, always)
        arriving: Sequence[Asking | Storing] = ()
        staying: Sequence[Asking | Storing] = ()
        offers: list[Offering] = []
        test: Reading = (1, 1)
        match routine.leave:
            case Test(number, asked):
                arriving = self._steps([Ask(number, YES, asked)], always)
                test = self._reading(asked)
            case Choose() as menu:
                arriving = self._steps(menu.asks, always)
                staying = self._steps(menu.texts, None)
                test = self._reading(any_open(menu))
                for number, offer in enumerate(menu.offers):
                    mark = None if offer.mark is None else self.kept.get(offer.mark)
                    taken = Target("taken", offer.choice)
                    offers.append(Offering(number, taken, self._reading(offer.open), mark, offer.target))
            case Enter(count):
                staying = self._steps([count], None)
            case Roll() as die:
                if die.low < die.least or die.high > die.greatest:
                    always.append(Target("outside", (place, -1)))
            case Over(title):
                always.append(Target("end", title))
            case _:
                pass
        promised = [(Target("broken", number), self._reading(holds)) for number, holds in routine.promised]
        return Plan(
            routine.leave,
            tuple(always),
            tuple(steps),
            tuple(step for step in arriving if isinstance(step, Asking)),
            tuple(staying),
            test,
            tuple(offers),
            tuple(promised),
        )

    def _reading(self, term: Term) -> Reading:
        return reading(term, self.slots, self.kept)

    def _steps(self, steps: Sequence[Ask | Store], always: list[Target] | None) -> list[Asking | Storing]:
        """The steps, ready. Those that nothing followed decides go to `always`, if they are made by all."""
        made: list[Asking | Storing] = []
        for step in steps:
            if isinstance(step, Ask):
                number = step.number
                guard, asked = self._reading(step.guard), self._reading(step.asked)
                asking = Asking(Target("asked", 2 * number), Target("asked", 2 * number + 1), guard, asked)
                if always is None or not (isinstance(guard, tuple) and isinstance(asked, tuple)):
                    made.append(asking)
                else:
                    always += asking.outcomes(guard, asked)
                continue
            outside = None if step.spot is None else Target("outside", step.spot)
            rounded = outside is not None and any(self._rounded >> slot & 1 for slot in reads(step.value))
            value = self._reading(step.value)
            storing = Storing(self.kept.get(step.slot), value, step.least, step.greatest, outside, rounded)
            if outside is not None and always is not None and isinstance(value, tuple):
                if storing.leaves(value):
                    always.append(outside)
                storing = storing._replace(outside=None)
            if storing.position is not None or storing.outside is not None:
                made.append(storing)
        return made
