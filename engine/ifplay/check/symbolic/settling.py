"""A story settled with decision diagrams: every target seen or refuted.

First the reached states, by chaining, and what is seen in them; then what can be got from where, and turns without
end; then the values of the numbers that nothing asks for; last a playthrough for each thing that a writer is to be
shown. Whatever stops it, what was found until then is true.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from ifplay.check.liveness import Liveness, liveness
from ifplay.check.routines import Routines
from ifplay.check.slots import Slots
from ifplay.check.symbolic.counting import Counted, Counter
from ifplay.check.symbolic.endless import Endless
from ifplay.check.symbolic.judging import Judge, Marked
from ifplay.check.symbolic.limits import Limits, OutOfTime, Reason, TooHard
from ifplay.check.symbolic.lost import Lost
from ifplay.check.symbolic.passing import Pass
from ifplay.check.symbolic.proving import Goal, Prover
from ifplay.check.symbolic.sights import Sight
from ifplay.check.targets import Evidence, Kind, Target, Witness, targets
from ifplay.check.visits import enough
from ifplay.model.graph import Place, Reach
from ifplay.model.types import Number

SHOWN: frozenset[Kind] = frozenset(("end", "stuck", "stray", "broken", "outside", "cut-off", "doomed"))
"""The kinds of targets that come with a playthrough."""

LATE: frozenset[Kind] = frozenset(("outside", "cut-off", "doomed"))
"""The kinds that the reached states alone do not settle."""

COUNTING = 1.0
"""So many seconds, and a quarter of what it took to reach all states, may be spent on counts, within the effort."""

AFTERWARDS = 1.0
"""So many seconds may be spent on playthroughs once the search has been stopped."""


@dataclass(slots=True)
class Settled:
    """What is known of a story. `ranges` has the least and the greatest value of each number whose values are all
    known; `circles` a playthrough into a turn that goes round in just these scenes for ever, `dice` into one that
    rolls for ever, by place; `states` and `moves` say how many there are. None of those are missing once `complete`;
    else `stopped` says why, and `why` in words.
    """

    evidence: Evidence = field(default_factory=Evidence)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    states: int = 0
    moves: int = 0
    circles: dict[frozenset[str], Witness | None] = field(default_factory=dict)
    dice: dict[Place, Witness | None] = field(default_factory=dict)
    counted: Counted = field(default_factory=Counted)
    stopped: Reason | None = None
    why: str = ""

    @property
    def complete(self) -> bool:
        """Whether everything was settled."""
        return self.stopped is None


def symbolic(
    routines: Routines,
    slots: Slots,
    live: Liveness,
    *,
    limits: Limits | None = None,
    shown: Collection[Kind] = SHOWN,
) -> Settled:
    """Settle the story. Targets of the `shown` kinds come with a playthrough.

    `slots` and `live` are those of the routines, with nothing watched.
    """
    work = _Work(routines, slots, live, limits or Limits(), shown)
    work.guarded(work.settle)
    return work.settled


class _Work:
    def __init__(
        self, routines: Routines, slots: Slots, live: Liveness, limits: Limits, shown: Collection[Kind]
    ) -> None:
        self.routines = routines
        self.slots = slots
        self.live = live
        self.limits = limits
        self.shown = shown
        self.hurried = limits.nodes < limits.room
        self.settled = Settled()
        self.evidence = self.settled.evidence
        self.universe = list(targets(routines.graph))
        self.sets = Marked({}, {}, {})
        self.names = {
            slots.variable[variable.name]: variable
            for variable in routines.graph.variables
            if isinstance(variable.type, Number)
        }

    def guarded(self, work: Callable[[], None]) -> None:
        """Do the work; what stops it is noted."""
        try:
            work()
        except KeyboardInterrupt:
            self._stop("interrupt", "it was interrupted")
        except OutOfTime:
            self._stop("time", "its time was over")
        except MemoryError:
            if self.hurried:
                self._stop("time", "the sets of states grew larger than there is time for")
            else:
                self._stop("memory", "the sets of states took more memory than is allowed")
        except TooHard as error:
            self._stop("hard", str(error))

    def _stop(self, reason: Reason, why: str) -> None:
        if self.settled.stopped is None:
            self.settled.stopped, self.settled.why = reason, why

    # In order

    def settle(self) -> None:
        main = Pass(self.routines, self.slots, self.live, self.limits)
        self.guarded(main.reach)
        sights = main.watcher.seen
        if self.settled.stopped is not None:
            self._so_far(main)
            return
        self.settled.states, self.settled.moves = main.size()
        main.watcher.watch(self.limits)
        self._saw(sights)
        self._refute({target.kind for target in self.universe} - LATE)
        lost = Lost(main.firing, main.parts, self.limits, main.reached)
        endless = Endless(lost)
        circles = endless.circles()
        self.settled.circles = dict.fromkeys(circles)
        rolling = endless.rolling()
        outside = {
            point: left
            for point, states in main.reached.items()
            if main.net.points[point].stands and (left := states & ~rolling.get(point, lost.none)).satisfiable()
        }
        dice = lost.entered(rolling, outside)
        self.settled.dice = dict.fromkeys(dice)
        saved = lost.leading_to_endings()
        titles = {one.title for one in self.routines.graph.promises if isinstance(one, Reach) and one.scene is not None}
        self.sets = Marked(saved, {title: lost.leading_to_endings(title) for title in titles}, rolling)
        sights |= lost.doomed(saved, rolling)
        sights |= lost.cut_off(self.sets.open)
        self._saw(sights)
        self._refute({"cut-off", "doomed"})
        blurred = main.watcher.blurred & self.names.keys()
        self._values(main, blurred)
        judge = Judge(main.net, self.live, main.encoding)
        self._show(Prover(main, self.limits), judge, sights, circles, dice)
        for slot in sorted(blurred):
            try:
                self._follow(slot)
            except (TooHard, MemoryError) as error:
                self._stop("hard", f"{self.names[slot].name}: {error}")
        seconds = min(self.limits.effort, COUNTING + main.seconds / 4)
        counter = Counter(main, lost.endings, endless.circling, self.limits.within(seconds))
        self.settled.counted = counter.counted()

    def _so_far(self, search: Pass) -> None:
        """What a search that was stopped has seen."""
        if self.settled.stopped == "hard":
            return
        search.look()
        self.guarded(lambda: search.watcher.watch(Limits()))
        self._saw(search.watcher.seen)
        afterwards = Limits(None, self.limits.memory, AFTERWARDS).within(AFTERWARDS)
        judge = Judge(search.net, self.live, search.encoding)
        self._show(Prover(search, afterwards), judge, search.watcher.seen)

    def _saw(self, sights: Iterable[Target]) -> None:
        for target in sights:
            self.evidence.seen.setdefault(target, None)

    def _refute(self, kinds: Collection[str]) -> None:
        self.evidence.refuted |= {
            target for target in self.universe if target.kind in kinds and target not in self.evidence.seen
        }

    def _show(
        self,
        prover: Prover,
        judge: Judge,
        sights: dict[Target, list[Sight]],
        circles: dict[frozenset[str], list[Sight]] | None = None,
        dice: dict[Place, list[Sight]] | None = None,
    ) -> None:
        """A playthrough for each thing to be shown."""
        wanted = {target: ones for target, ones in sights.items() if target.kind in self.shown}
        circles, dice = circles or {}, dice or {}
        goals: list[Goal] = []
        kept: list[Callable[[Witness], None]] = []
        for target, ones in wanted.items():
            goals.append(Goal(ones, partial(judge.shows, target, self.sets)))
            kept.append(partial(self.evidence.seen.__setitem__, target))
        for scenes, ones in circles.items():
            goals.append(Goal(ones, partial(judge.circles, scenes)))
            kept.append(partial(self.settled.circles.__setitem__, scenes))
        for place, ones in dice.items():
            goals.append(Goal(ones, partial(judge.rolls, place, self.sets)))
            kept.append(partial(self.settled.dice.__setitem__, place))
        for number, witness in prover.witnesses(goals):
            kept[number](witness)

    # Numbers

    def _values(self, search: Pass, without: Collection[int] = (), only: int | None = None) -> None:
        """What the numbers hold; and where they do not leave their range, that they do not."""
        for slot, variable in self.names.items():
            if slot in without or only not in (None, slot):
                continue
            start = self.slots.all[slot].start
            low, high = search.watcher.ranges.get(slot, (start, start))
            self.settled.ranges[variable.name] = min(low, start), max(high, start)
            self.evidence.refuted |= {
                target
                for target in self.universe
                if target.kind == "outside" and self._stored(target) == slot and target not in self.evidence.seen
            }

    def _stored(self, target: Target) -> int:
        place, position = cast(tuple[int, int], target.key)
        block = self.routines.graph.blocks[place]
        step = block.exit if position < 0 else block.steps[position]
        return self.slots.variable[step.variable]  # type: ignore[union-attr]

    def _follow(self, slot: int) -> None:
        """Search again with one number watched, whose values are not all asked for."""
        graph, name = self.routines.graph, self.names[slot].name
        slots = Slots(graph, self.slots.remembered, enough(graph, frozenset([name])))
        live = liveness(graph, self.slots.remembered, frozenset([name]))
        search = Pass(Routines(graph, slots), slots, live, self.limits, frozenset([slot]))
        search.reach()
        search.watcher.watch(self.limits)
        assert slot not in search.watcher.blurred
        sights = {
            target: ones
            for target, ones in search.watcher.seen.items()
            if target.kind == "outside" and self._stored(target) == slot
        }
        self._saw(sights)
        self._values(search, only=slot)
        prover = Prover(search, self.limits)
        self._show(prover, Judge(search.net, live, search.encoding), sights)
