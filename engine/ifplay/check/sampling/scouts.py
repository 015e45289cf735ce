"""Readers who look for what nobody has seen.

They go in turns through a story by even picks, by picks that prefer what was picked seldom, and in pursuit of an aim
(`campaign`). Some of those whose playthrough is over go on from where somebody saw something first (`pool`).
"""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import count

import numpy as np

from ifplay.check.columns import Array, Number, Truth
from ifplay.check.routines import Over, Routines
from ifplay.check.sampling.aims import Aim, Aims
from ifplay.check.sampling.atlas import Calls
from ifplay.check.sampling.bearing import bearing
from ifplay.check.sampling.campaign import Pursuit, choose
from ifplay.check.sampling.chance import Chance
from ifplay.check.sampling.closeness import closeness
from ifplay.check.sampling.crowd import Crowd, Group
from ifplay.check.sampling.forest import Forest
from ifplay.check.sampling.long_turns import LongTurns
from ifplay.check.sampling.pool import Pool
from ifplay.check.sampling.ready import Menu, Readies, Ready
from ifplay.check.sampling.sight import Sight
from ifplay.check.sampling.walk import Stop, Walk
from ifplay.check.targets import Spot, Target
from ifplay.model.graph import Place

ROOM = 512
"""So many readers are put by."""

SHARE = 128
"""So many readers at most go on from one of them at once."""

MOVES = 2**26
"""So many moves all readers together may remember: the longest playthrough is that by their number."""

PURSUED = 8
"""So many aims are pursued at a time."""

VANGUARD = 8
"""One of so many readers goes before the others."""

STALE = 64
"""Where no playthrough is over yet, a phase is when nothing new was seen in so many turns a reader."""

FARTHEST = 2_048
"""A phase takes so many turns a reader at most."""

LOOKED_AT = 500
"""So many long turns are looked at."""


class Scouts:
    """So many readers. With `guided` False they only pick evenly, and begin at the beginning."""

    def __init__(
        self, routines: Routines, *, seed: int, readers: int, wanted: AbstractSet[Target], guided: bool
    ) -> None:
        slots = routines.slots.all
        kept = bearing(routines)
        room = ROOM if guided else 0
        self.readers = readers
        self.guided = guided
        self.chance = Chance(seed)
        self.crowd = Crowd(slots, kept, readers + room)
        readies = Readies(routines, slots, kept, asking=True)
        self.forest = Forest(readers + room, readies.widest)
        self.sight = Sight(self.forest, wanted)
        self.walk = Walk(readies, self.crowd, self.chance, self)
        self.pool = Pool(readers, max(room, 1))
        self.longest = max(MOVES // readers, 64)
        self.active = 0
        self.found_at = 0
        self.finished = 0
        self.way_through = 0
        self.novel = False
        self.pursuits: list[Pursuit] = []
        self._aims = Aims(routines) if guided else None
        self._tries: dict[Target, int] = {}
        self._taken: dict[Place, Array] = {}
        self._long_turns = LongTurns(routines, self.crowd, self.forest, limit=LOOKED_AT)

    def play(self, more: Callable[[int], bool]) -> None:
        """Go on while there may be more turns and rolls than so many. A vanguard goes first, so that the end of a long
        story is seen soon."""
        vanguard = max(self.readers // VANGUARD, 1)
        self.walk.begin(np.arange(vanguard))
        self.active = vanguard
        for phase in count():
            if phase == 1:
                self.walk.begin(np.arange(vanguard, self.readers))
                self.active = self.readers
            if self.guided:
                self._prepare(phase)
            begun = self.walk.moves
            while not self._is_over(begun):
                if not more(self.walk.moves) or (self.sight.wanted and not self.sight.left):
                    return
                self.walk.go()
                if self.sight.fresh:
                    self.found_at = self.walk.moves
                    self._put_by()

    def _is_over(self, begun: int) -> bool:
        """Whether a phase is over: readers can have gone through the story twice, or got on as far as they do."""
        moves = self.walk.moves
        if self.finished:
            far = 2 * self.way_through // self.finished
            return moves - begun >= self.active * min(max(far, 16), FARTHEST)
        return moves - max(begun, self.found_at) >= self.active * STALE

    def _prepare(self, phase: int) -> None:
        """Even picks, pursuit, new picks, pursuit."""
        self.novel = phase % 4 == 2
        self.pursuits = []
        if phase % 2:
            assert self._aims is not None
            aims = self._aims.open(self.sight)
            mixed = self.chance.below(len(aims), 2**30)
            tries = [self._tries.get(aim.target, 0) for aim in aims]
            order = sorted(range(len(aims)), key=lambda one: (tries[one], mixed[one]))
            self.pursuits = [self._pursuit(aims[one]) for one in order[:PURSUED]]

    def _pursuit(self, aim: Aim) -> Pursuit:
        assert self._aims is not None
        self._tries[aim.target] = self._tries.get(aim.target, 0) + 1
        term = self._aims.term(aim)
        return Pursuit(aim, closeness(term, self.walk.readies.slots), self._aims.towards(aim.place))

    # What readers come across

    def gathered(self, place: Place, rows: Array) -> Array:
        """In a pursuit, some change places, and some give up."""
        if not self.pursuits:
            return rows
        lost, losers, winners = choose(self.pursuits, place, rows, self.crowd, self.chance)
        self._copy(winners, losers)
        if not len(lost):
            return rows
        self._again(lost)
        return np.setdiff1d(rows, lost, assume_unique=True)

    def passed(self, place: Place, group: Group) -> None:
        """A block is seen."""
        target = Target("block", place)
        if target not in self.sight.seen:
            self.sight.show(target, group.rows)

    def asked(self, number: int, guard: Truth, asked: Truth, group: Group) -> None:
        """An outcome of a condition is seen."""
        for outcome in (1, 0):
            target = Target("asked", 2 * number + outcome)
            if target not in self.sight.seen:
                held = asked if outcome else ~asked if isinstance(asked, np.ndarray) else not asked
                truth = held if guard is True else guard & held
                self.sight.show_where(target, truth, group.rows)

    def outside(self, spot: Spot, beyond: Array, group: Group) -> None:
        """A number leaves its range."""
        self.sight.show_where(Target("outside", spot), beyond, group.rows)

    def stands(self, ready: Ready, group: Group) -> None:
        """A promise may be broken."""
        for number, holds in ready.promised:
            target = Target("broken", number)
            if target not in self.sight.seen:
                truth = holds(group)
                self.sight.show_where(target, ~truth if isinstance(truth, np.ndarray) else not truth, group.rows)

    def counted(self, column: Number, group: Group) -> None:
        """Not wanted."""

    def weights(self, place: Place, menu: Menu) -> Sequence[int] | None:
        """What was picked seldom is preferred, in its turn."""
        if not self.novel:
            return None
        taken = self._times(place, menu)
        wanted = 16 * int(taken.sum()) // (len(taken) * (taken + 1)) + 1
        return [min(max(int(weight), 4), 64) for weight in wanted]

    def picked(self, place: Place, menu: Menu, group: Group, picks: Array) -> Array | None:
        """Choices are taken; whoever is on the way for too long begins again."""
        going = self._moved(group, picks)
        times = np.bincount(picks, minlength=len(menu.choices))
        taken = self._times(place, menu)
        taken += times
        for label in np.flatnonzero(times):
            target = Target("taken", menu.choices[label])
            if target not in self.sight.seen:
                self.sight.show(target, group.rows[picks == label])
        return going

    def rolled(self, group: Group, values: Array) -> Array | None:
        """A die shows something."""
        return self._moved(group, values)

    def over(self, stop: Stop, place: Place, group: Group) -> None:
        """Something is seen, and others begin."""
        self.finished += group.count
        self.way_through += int(self.forest.length[group.rows].sum())
        leave = self.walk.readies[place].leave
        if isinstance(leave, Over):
            self.sight.show(Target("end", leave.title), group.rows)
        elif stop == "stuck" or stop == "stray":
            self.sight.show(Target(stop, place), group.rows)
        self._again(group.rows)

    def ends(self, row: int, place: Place, calls: Calls) -> bool:
        """As the ordinary runtime says, as long as there is time for that."""
        return self._long_turns.ends(row, place, calls)

    def _moved(self, group: Group, moves: Array) -> Array | None:
        self.forest.grow(group.rows, moves)
        lengths = self.forest.length[group.rows]
        if int(lengths.max()) <= self.longest:
            return None
        going: Array = lengths <= self.longest
        self._again(group.rows[~going])
        return going

    def _times(self, place: Place, menu: Menu) -> Array:
        found = self._taken.get(place)
        if found is None:
            found = self._taken[place] = np.zeros(len(menu.choices), np.int64)
        return found

    # Beginning again

    def _again(self, rows: Array) -> None:
        """These begin again: half of them at the beginning, half where somebody saw something first."""
        half = 0
        if len(self.pool):
            half = (len(rows) + int(self.chance.below(1, 2)[0])) // 2
        begun, rows = rows[half:], rows[:half]
        if len(begun):
            self.forest.reset(begun)
            self.walk.begin(begun)
        if len(rows):
            sources = self.pool.take(-(-len(rows) // SHARE))
            for source, part in zip(sources, np.array_split(rows, len(sources)), strict=True):
                self._copy(np.full(len(part), source), part)
                self.walk.wait(int(self.walk.where[source]), part)

    def _put_by(self) -> None:
        """Those who saw something first, where they wait now."""
        if self.guided:
            for row in dict.fromkeys(self.sight.fresh):
                if self.forest.length[row]:
                    kept = self.pool.put()
                    self._copy(np.array([row]), np.array([kept]))
                    self.walk.where[kept] = self.walk.where[row]
        self.sight.fresh.clear()

    def _copy(self, sources: Array, targets: Array) -> None:
        if len(targets):
            self.crowd.copy(sources, targets)
            self.forest.copy(sources, targets)
            self.walk.steps[targets] = self.walk.steps[sources]
