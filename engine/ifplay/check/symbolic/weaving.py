"""The net of a story, made from its routines: all locations that no values are needed to rule out, and the slots that
are live at each of them."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from ifplay.check.liveness import Liveness
from ifplay.check.routines import (
    Ask,
    Back,
    Choose,
    Enter,
    Leave,
    Onward,
    Over,
    Roll,
    Routine,
    Routines,
    Store,
    Test,
    any_open,
)
from ifplay.check.symbolic.limits import TooHard
from ifplay.check.symbolic.net import Calls, Location, Net, Point, Step, Way
from ifplay.check.terms import YES, Fixed, Term, inverse, reads
from ifplay.model.graph import Place

MOST = 200_000
"""So many locations are made at most."""


def net(routines: Routines, live: Liveness, watched: frozenset[int] = frozenset()) -> Net:
    """The net of a story. What is stored in a `watched` slot counts as read."""
    return _Maker(routines, live, watched).made()


class _Maker:
    def __init__(self, routines: Routines, live: Liveness, watched: frozenset[int]) -> None:
        self.routines = routines
        self.live = live
        self.watched = watched
        self.net = Net(routines)
        self.entered: dict[tuple[Place, Calls], int] = {}
        self.waiting: list[tuple[Place, Calls]] = []
        self.scenes = len(routines.graph.scenes)

    def made(self) -> Net:
        start = self.routines.start
        self._enter(start.entry, ())
        while self.waiting:
            place, calls = self.waiting.pop()
            self._location(place, calls)
            if len(self.net.locations) > MOST:
                raise TooHard(f"the story has more than {MOST:,} places, told apart by pending calls")
        return self.net

    def _point(self, place: Place, calls: Calls, live: int, stands: bool) -> int:
        self.net.points.append(Point(place, calls, live, stands))
        self.net.out.append([])
        self.net.into.append([])
        return len(self.net.points) - 1

    def _enter(self, place: Place, calls: Calls) -> int:
        number = self.entered.get((place, calls))
        if number is None:
            number = self._point(place, calls, self.live.on(place, calls), False)
            self.entered[place, calls] = number
            self.waiting.append((place, calls))
        return number

    def _way(
        self,
        source: int,
        target: int,
        guard: Term = YES,
        stores: Sequence[Store] = (),
        roll: Roll | None = None,
        pick: str | None = None,
    ) -> None:
        if guard == Fixed(0):
            return
        way = Way(len(self.net.ways), source, target, guard, tuple(stores), roll, pick)
        self.net.ways.append(way)
        self.net.out[source].append(way)
        self.net.into[target].append(way)

    def _location(self, place: Place, calls: Calls) -> None:
        routine = self.routines[place]
        enter = self.entered[place, calls]
        leaving = self.live.leaving[place].at(self.live.after(calls))
        steps = self._masked(routine.steps, leaving)
        kept = _kept(steps)
        leave: int | None = enter
        if kept:
            # What has one way on stores and goes on at once.
            goes_on = isinstance(routine.leave, Onward | Enter) or (isinstance(routine.leave, Back) and calls)
            leave = None if goes_on else self._point(place, calls, leaving, False)
            if leave is not None:
                self._way(enter, leave, stores=kept)
        stand = None
        texts: tuple[Step, ...] = ()
        if isinstance(routine.leave, Choose | Roll | Over):
            standing = self.live.at(place, calls)
            if isinstance(routine.leave, Choose):
                texts = self._masked(routine.leave.texts, standing)
            stand = self._stand(place, calls, standing, leave, routine.leave, bool(_kept(texts)))
        location = Location(place, calls, enter, leave, stand, steps, texts)
        self.net.locations.append(location)
        self._leave(location, routine, () if leave is not None else kept)

    def _stand(self, place: Place, calls: Calls, standing: int, leave: int | None, exit: Leave, stores: bool) -> int:
        """The point where a playthrough stands: the one it comes from, if nothing happens in between."""
        assert leave is not None
        at_once = not (isinstance(exit, Choose) and exit.otherwise is not None)
        if at_once and not stores and self.net.points[leave].live == standing:
            self.net.points[leave] = self.net.points[leave]._replace(stands=True)
            return leave
        return self._point(place, calls, standing, True)

    def _masked(self, steps: Iterable[Ask | Store], live: int) -> tuple[Step, ...]:
        """The steps, each with what is live before it and whether what it stores is live after it."""
        found: list[Step] = []
        for step in reversed(tuple(steps)):
            kept = False
            if isinstance(step, Ask):
                live |= _mask(reads(step.guard) | reads(step.asked))
            else:
                kept = bool(live >> step.slot & 1)
                live &= ~(1 << step.slot)
                if kept or step.slot in self.watched:
                    live |= _mask(reads(step.value))
            found.append((step, live, kept))
        return tuple(reversed(found))

    def _leave(self, here: Location, routine: Routine, kept: tuple[Store, ...]) -> None:
        leave, calls = routine.leave, here.calls
        source = here.enter if here.leave is None else here.leave
        match leave:
            case Onward(target):
                self._way(source, self._enter(target, calls), stores=kept)
            case Test(_, asked, then, otherwise):
                self._way(source, self._enter(then, calls), asked)
                self._way(source, self._enter(otherwise, calls), inverse(asked))
            case Enter():
                if leave.back is not None and len(calls) >= self.scenes:
                    self.net.too_deep.append(here)
                    return
                pending = () if leave.back is None else (*calls, leave.back)
                target_point = self._enter(leave.entry, pending)
                self._way(source, target_point, stores=(*kept, *self._living((leave.count,), target_point)))
            case Back():
                if calls:
                    self._way(source, self._enter(calls[-1], calls[:-1]), stores=kept)
            case Choose():
                self._menu(here, source, leave)
            case Roll(next=next):
                assert here.stand is not None
                self._arrive(source, here.stand)
                self._way(here.stand, self._enter(next, calls), roll=leave)
            case Over():
                assert here.stand is not None
                self._arrive(source, here.stand)
            case _:
                assert_never(leave)

    def _arrive(self, source: int, stand: int, guard: Term = YES, stores: Sequence[Store] = ()) -> None:
        if source != stand:
            self._way(source, stand, guard, stores)

    def _menu(self, here: Location, source: int, menu: Choose) -> None:
        assert here.stand is not None
        stays: Term = YES
        if menu.otherwise is not None:
            stays = any_open(menu)
            self._way(source, self._enter(menu.otherwise, here.calls), inverse(stays))
        self._arrive(source, here.stand, stays, _kept(here.texts))
        for offer in menu.offers:
            target = self._enter(offer.target, here.calls)
            mark = () if offer.mark is None else (Store(offer.mark, YES, 0, 1),)
            self._way(here.stand, target, offer.open, self._living(mark, target), pick=offer.choice)

    def _living(self, stores: Iterable[Store], target: int) -> tuple[Store, ...]:
        live = self.net.points[target].live
        return tuple(store for store in stores if live >> store.slot & 1)


def _kept(steps: Iterable[Step]) -> tuple[Store, ...]:
    return tuple(step for step, _, kept in steps if kept and isinstance(step, Store))


def _mask(slots: Iterable[int]) -> int:
    mask = 0
    for slot in slots:
        mask |= 1 << slot
    return mask
