"""Readers on their way through a story, those at one location together.

The meaning of every step is that of the traced runtime (`check.routines`); what is made of it, and which choice a
reader picks, a host decides: one looks for what nobody has seen (`scouts`), one counts (`sample`).
"""

from collections.abc import Sequence
from typing import Literal, Protocol, assert_never

import numpy as np

from ifplay.check.columns import Array, Number, Truth
from ifplay.check.order import Order
from ifplay.check.routines import Back, Choose, Enter, Onward, Over, Roll, Test
from ifplay.check.sampling.atlas import Atlas, Calls
from ifplay.check.sampling.chance import Chance
from ifplay.check.sampling.crowd import Crowd, Group
from ifplay.check.sampling.nesting import nested_order
from ifplay.check.sampling.patience import tolls
from ifplay.check.sampling.ready import Asking, Counting, Menu, Readies, Ready, Step
from ifplay.check.sampling.waves import Waves
from ifplay.check.targets import Spot
from ifplay.model.graph import Place

Stop = Literal["end", "stuck", "stray", "endless"]

TOGETHER = 64
"""A group of so many goes on at once to a block that nothing else leads to; a smaller one waits for others."""

_SETTLED = -(2**30)
"""Charged to a reader whose turn is known to end."""


class Host(Protocol):
    """Who takes note of what readers come across. It must not keep the groups: they change."""

    def gathered(self, place: Place, rows: Array) -> Array:
        """These readers are about to pass a menu together; those who are left to do so."""

    def passed(self, place: Place, group: Group) -> None:
        """They pass the block."""

    def asked(self, number: int, guard: Truth, asked: Truth, group: Group) -> None:
        """Those for whom the guard holds are asked the condition, with that outcome."""

    def outside(self, spot: Spot, beyond: Array, group: Group) -> None:
        """For some of them a number is past its range."""

    def counted(self, column: Number, group: Group) -> None:
        """So much more was read."""

    def stands(self, ready: Ready, group: Group) -> None:
        """They stand at a menu, also where it is stuck, or at an ending."""

    def weights(self, place: Place, menu: Menu) -> Sequence[int] | None:
        """How much likelier than others each choice is to be picked; None: all alike."""

    def picked(self, place: Place, menu: Menu, group: Group, picks: Array) -> Array | None:
        """Each of them picks that choice; for whom it is true they go on, for None all."""

    def rolled(self, group: Group, values: Array) -> Array | None:
        """The die shows those values, less its least; for whom it is true they go on, for None all."""

    def over(self, stop: Stop, place: Place, group: Group) -> None:
        """Their playthrough is over."""

    def ends(self, row: int, place: Place, calls: Calls) -> bool:
        """Whether the reader's turn, which is long already, ever ends."""


class Walk:
    """The readers of a crowd on their way. `steps` is what was charged in their turn, `where` the location at which
    they wait, or waited last. `turns` were begun, and `rolls` made on the way."""

    def __init__(self, readies: Readies, crowd: Crowd, chance: Chance, host: Host) -> None:
        self.readies = readies
        self.crowd = crowd
        self.chance = chance
        self.host = host
        self.order = Order(readies.routines, nested_order(readies.routines))
        self.atlas = Atlas(self.order)
        self.waves = Waves(self.atlas)
        self.turns = 0
        self.rolls = 0
        self.steps: Array = np.zeros(crowd.size, np.int32)
        self.where: Array = np.zeros(crowd.size, np.int32)
        self._tolls, self._long = tolls(readies.routines, self.order)
        self._alone = _alone(readies)
        self._most_calls = len(readies.routines.graph.scenes)
        self._following: list[tuple[Place, Calls, Group]] = []

    @property
    def moves(self) -> int:
        """Turns and rolls: what goes on for ever makes ever more of them."""
        return self.turns + self.rolls

    @property
    def wary(self) -> bool:
        """Whether a turn may take very long."""
        return bool(self._tolls)

    def begin(self, rows: Array) -> None:
        """These readers begin a playthrough; the first turn counts as one, too."""
        self.turns += len(rows)
        self.crowd.reset(rows)
        self.steps[rows] = 0
        self._do(self.readies.begin(), Group(self.crowd, rows))
        self._put(self.readies.routines.start.entry, (), rows)

    def wait(self, location: int, rows: Array) -> None:
        """These readers go on from there."""
        self.where[rows] = location
        self.waves.put(location, rows)

    def wave(self) -> None:
        """Everybody goes on, but for small groups."""
        while self.go():
            pass

    def go(self) -> bool:
        """One group goes on; False when a wave is over."""
        found = self.waves.next()
        if found is None:
            return False
        location, rows = found
        place, calls, _ = self.atlas[location]
        if self.readies[place].menu is not None:
            rows = self.host.gathered(place, rows)
        self._following.append((place, calls, Group(self.crowd, rows)))
        while self._following:
            self._pass(*self._following.pop())
        return True

    def _put(self, place: Place, calls: Calls, rows: Array) -> None:
        self.wait(self.atlas.at(place, calls), rows)

    def _on(self, place: Place, calls: Calls, group: Group) -> None:
        """They go on at the block, now or together with others."""
        if group.count >= TOGETHER and self._alone[place]:
            self._following.append((place, calls, group))
        elif group.count:
            self._put(place, calls, group.rows)

    def _pass(self, place: Place, calls: Calls, group: Group) -> None:
        if place in self._tolls:
            group = self._charged(place, calls, group)
        if not group.count:
            return
        ready = self.readies[place]
        self.host.passed(place, group)
        self._do(ready.steps, group)
        leave = ready.leave
        match leave:
            case Onward(target):
                self._on(target, calls, group)
            case Test(number, _, then, otherwise):
                assert ready.test is not None
                self._test(number, ready.test(group), (then, otherwise), calls, group)
            case Enter(_, entry, back):
                self._enter(ready, entry, back, calls, group)
            case Choose():
                assert ready.menu is not None
                self._choose(ready, ready.menu, calls, group)
            case Roll():
                self._roll(ready, leave, calls, group)
            case Back():
                if calls:
                    self._on(calls[-1], calls[:-1], group)
                else:
                    self.host.over("stray", place, group)
            case Over():
                self.host.stands(ready, group)
                self.host.over("end", place, group)
            case _:
                assert_never(leave)

    def _do(self, steps: Sequence[Step], group: Group) -> None:
        for step in steps:
            if isinstance(step, Asking):
                guard = True if step.guard is None else step.guard(group)
                self.host.asked(step.number, guard, step.asked(group), group)
            elif isinstance(step, Counting):
                self.host.counted(step.get(group), group)
            else:
                if step.spot is not None and step.raw is not None:
                    raw = step.raw.get(group)
                    beyond = np.broadcast_to(np.asarray((raw < step.least) | (raw > step.greatest)), group.count)
                    self.host.outside(step.spot, beyond, group)
                if step.slot >= 0:
                    group.store(step.slot, step.get(group))

    def _test(self, number: int, asked: Truth, ways: tuple[Place, Place], calls: Calls, group: Group) -> None:
        self.host.asked(number, True, asked, group)
        if not isinstance(asked, np.ndarray):
            self._on(ways[0] if asked else ways[1], calls, group)
            return
        for place, holds in zip(ways, (asked, ~asked), strict=True):
            self._on(place, calls, group.where(holds))

    def _enter(self, ready: Ready, entry: Place, back: Place | None, calls: Calls, group: Group) -> None:
        if back is not None and len(calls) >= self._most_calls:
            self.host.over("endless", ready.place, group)
            return
        if ready.count is not None:
            self._do((ready.count,), group)
        self._on(entry, () if back is None else (*calls, back), group)

    def _roll(self, ready: Ready, roll: Roll, calls: Calls, group: Group) -> None:
        assert ready.roll is not None
        drawn = self.chance.wide(group.count, roll.high - roll.low + 1)
        values = drawn + roll.low
        self.rolls += group.count
        if self.wary:
            self.steps[group.rows] = 0
        going = self.host.rolled(group, drawn)
        if going is not None:
            group, values = group.where(going), values[going]
        if not group.count:
            return
        if ready.roll.spot is not None:
            self.host.outside(ready.roll.spot, (values < roll.least) | (values > roll.greatest), group)
        if ready.roll.slot >= 0:
            group.store(ready.roll.slot, np.minimum(np.maximum(values, roll.least), roll.greatest))
        self._on(roll.next, calls, group)

    # Menus

    def _choose(self, ready: Ready, menu: Menu, calls: Calls, group: Group) -> None:
        self._do(menu.asks, group)
        weights = self.host.weights(ready.place, menu) or [1] * len(menu.opens)
        opens = [is_open(group) for is_open in menu.opens]
        ends = _running(opens, weights)
        some = _some(ends[-1] if ends else 0, group.count)
        if some is not None and menu.otherwise is not None:
            self._on(menu.otherwise, calls, group.where(~some))
            group = group.where(some)
            ends = [end[some] if isinstance(end, np.ndarray) else end for end in ends]
        if not group.count:
            return
        self._do(menu.texts, group)
        self.host.stands(ready, group)
        if some is not None and menu.otherwise is None:
            self.host.over("stuck", ready.place, group.where(~some))
            group = group.where(some)
            ends = [end[some] if isinstance(end, np.ndarray) else end for end in ends]
            if not group.count:
                return
        self._pick(ready, menu, ends, calls, group)

    def _pick(self, ready: Ready, menu: Menu, ends: list[Number], calls: Calls, group: Group) -> None:
        drawn = self.chance.below(group.count, ends[-1]).astype(np.int32)
        picks: Array = np.zeros(group.count, np.int16 if len(ends) < 2**15 else np.int64)
        for end in ends[:-1]:
            picks += end <= drawn
        self.turns += group.count
        if self.wary:
            self.steps[group.rows] = 0
        going = self.host.picked(ready.place, menu, group, picks)
        everybody = group.rows
        if going is not None:
            everybody, picks = everybody[going], picks[going]
        for label, rows in _sorted(everybody, picks, len(ends)):
            mark = menu.marks[label]
            if mark >= 0:
                self.crowd.columns[mark][rows] = True
            self._on(menu.targets[label], calls, Group(self.crowd, rows))

    # Turns that take long

    def _charged(self, place: Place, calls: Calls, group: Group) -> Group:
        charged = self.steps[group.rows] + self._tolls[place]
        self.steps[group.rows] = charged
        late = charged > self._long
        if not late.any():
            return group
        for position in np.flatnonzero(late):
            row = int(group.rows[position])
            if self.host.ends(row, place, calls):
                self.steps[row] = _SETTLED
                late[position] = False
        if not late.any():
            return group
        self.host.over("endless", place, group.where(late))
        return group.where(~late)


def _running(opens: Sequence[Truth], weights: Sequence[int]) -> list[Number]:
    """For each choice, the sum of the weights of the open choices up to it."""
    ends: list[Number] = []
    end: Number = 0
    for is_open, weight in zip(opens, weights, strict=True):
        if isinstance(is_open, np.ndarray):
            worth = is_open.astype(np.int32)
            end = end + (worth if weight == 1 else worth * np.int32(weight))
        elif is_open:
            end = end + weight
        ends.append(end)
    return ends


def _some(total: Number, count: int) -> Array | None:
    """To whom a choice is open; None where that is everybody."""
    if isinstance(total, np.ndarray):
        return None if total.all() else total > 0
    return None if total else np.zeros(count, bool)


def _sorted(rows: Array, picks: Array, count: int) -> list[tuple[int, Array]]:
    """The readers by their picks."""
    if count > 4:
        order = np.argsort(picks, kind="stable")
        rows = rows[order]
        bounds = np.concatenate([[0], np.cumsum(np.bincount(picks, minlength=count))])
        parts = [rows[bounds[label] : bounds[label + 1]] for label in range(count)]
    else:
        parts = [rows[picks == label] for label in range(count)]
    return [(label, part) for label, part in enumerate(parts) if len(part)]


def _alone(readies: Readies) -> list[bool]:
    """The blocks that one way at most leads to; entries of scenes never count as such."""
    routines = readies.routines
    ways = [0] * len(routines)
    for scene in routines.graph.scenes:
        ways[scene.entry] = 2
    for place in range(len(routines)):
        match routines[place].leave:
            case Onward(target):
                ways[target] += 1
            case Test(_, _, then, otherwise):
                ways[then] += 1
                ways[otherwise] += 1
            case Enter(_, _, back):
                if back is not None:
                    ways[back] += 1
            case Choose(offers, _, _, otherwise):
                for offer in offers:
                    ways[offer.target] += 1
                if otherwise is not None:
                    ways[otherwise] += 1
            case Roll(next=next):
                ways[next] += 1
            case Back() | Over():
                pass
    return [count <= 1 for count in ways]
