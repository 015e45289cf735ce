"""Stories too wide to enumerate: what else can be settled when their states are too many.

First all at once, with sets of states held as decision diagrams (`symbolic`): if that comes to its end, every target
is either seen or refuted. Where it does not, readers who pick at random and look for what is new (`sampling`) find
playthroughs for what can be reached; they refute nothing. That is done by abstraction (`remaining`).
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, TypeVar

from ifplay.check.arrays.setting import Setting
from ifplay.check.budget import GRACE, Budget
from ifplay.check.cluster import MISSING, NoCluster, silent
from ifplay.check.count import Counts
from ifplay.check.memory import MIB, memory_used
from ifplay.check.seen import Past, Seen, Shown
from ifplay.check.targets import Evidence, Spot, Target, Witness
from ifplay.model.graph import Assign, Dice, Graph, Menu, Place, choices
from ifplay.runtime.machine import begin, step
from ifplay.runtime.program import load
from ifplay.runtime.state import Move
from ifplay.runtime.trace import Trace

if TYPE_CHECKING:
    from ifplay.check.sampling.crew import Crew

Key = TypeVar("Key")

TURNS = 5_000_000
"""So many turns are played at random."""

UNITS = 4
"""Parts that they are played in, each by itself."""

SEED = 1


Watch = Callable[[str, int], None]
"""Told what is being done, and how many states are known."""


@dataclass(frozen=True, slots=True)
class Hands:
    """Who works on a check: so many processes, or the Dask cluster at that address; and who is told how far it is."""

    jobs: int = 1
    dask: str | None = None
    watch: Watch = lambda what, states: None


HANDS = Hands()


@dataclass(frozen=True, slots=True)
class Counted:
    """What is known of playthroughs and odds without a graph of all states."""

    counts: Counts
    odds: dict[str, float]


def settled(setting: Setting, seen: Seen, budget: Budget, seconds: float) -> Counted | None:
    """Settle the story with decision diagrams, as far as that goes in so many seconds, and half of those that are left
    at most; and add it to what was seen. `seen.exhausted` when all is; the counts, where they are known, too."""
    try:
        from ifplay.check.symbolic.limits import Limits
        from ifplay.check.symbolic.settling import symbolic
    except ImportError:  # there is no oxidd for every machine
        return None
    now = time.monotonic()
    left = seconds if budget.deadline is None else min(seconds, (budget.deadline - now) / 2)
    room = 1_024 if budget.memory is None else max(1, budget.memory - memory_used() // MIB)
    limits = Limits(now + left, room)
    found = symbolic(setting.routines, setting.slots, setting.live, limits=limits)
    add(setting, seen, found.evidence)
    if found.stopped == "interrupt":
        raise KeyboardInterrupt
    if not found.complete:
        return None
    faults = len(found.circles) + sum(target.kind == "stray" for target in found.evidence.seen)
    seen.states, seen.transitions = found.states + faults, found.moves
    seen.ranges.update(found.ranges)
    replay = _Replay(setting, seen)
    for scenes, witness in found.circles.items():
        if witness is not None:
            seen.circles.append((tuple(sorted(scenes)), replay.shown(witness)))
    for place, witness in found.dice.items():
        if witness is not None:
            seen.endless_dice[place] = witness.moves
    seen.exhausted = True
    known = found.counted
    if known.playthroughs is None or known.by_ending is None or known.odds is None:
        return None
    counts = {title: known.by_ending.get(title, 0) for title in seen.endings}
    return Counted(Counts(known.playthroughs, counts, known.shortest, known.longest), known.odds)


def played(setting: Setting, seen: Seen, budget: Budget, hands: Hands) -> None:
    """Add what readers come to who pick at random. The same units are played whoever plays them, so that the same is
    found with any number of hands."""
    from ifplay.check.sampling.units import merged, units

    wanted = frozenset(target for target in _wanted(seen) if target not in seen.refuted)
    seconds = None if budget.deadline is None else max(budget.deadline - time.monotonic(), GRACE / 2) / UNITS
    with _crew(setting.graph, hands) as crew:
        found = crew.play(units(SEED, UNITS, turns=TURNS // UNITS, seconds=seconds, wanted=wanted))
        add(setting, seen, merged(found))


def _crew(graph: Graph, hands: Hands) -> "Crew":
    from ifplay.check.sampling.crew import Alone, Dask, Processes

    if hands.dask is not None:
        try:
            return Dask(graph, hands.dask)
        except ImportError as error:
            raise NoCluster(MISSING) from error
        except (OSError, ValueError) as error:
            raise NoCluster(silent(hands.dask)) from error
    return Processes(graph, hands.jobs) if hands.jobs > 1 else Alone(graph)


def _wanted(seen: Seen) -> Iterator[Target]:
    for place, block in enumerate(seen.story.blocks):
        if place not in seen.blocks:
            yield Target("block", place)
        if isinstance(block.exit, Menu):
            for choice in choices(block.exit.entries):
                if choice.id not in seen.taken:
                    yield Target("taken", choice.id)
    for asked in range(2 * seen.story.conditions):
        if asked not in seen.asked:
            yield Target("asked", asked)


def add(setting: Setting, seen: Seen, evidence: Evidence) -> None:
    """What was found out, as a search would have seen it."""
    replay = _Replay(setting, seen)
    for (kind, key), witness in evidence.seen.items():
        match kind, key:
            case "block", int(place):
                seen.blocks.add(place)
            case "asked", int(asked):
                seen.asked.add(asked)
            case "taken", str(choice):
                seen.taken.add(choice)
            case _ if witness is None:
                pass
            case "end", str(title):
                _nearer(seen.endings, title, replay.shown(witness))
            case "stuck", int(place):
                _nearer(seen.stuck, place, replay.shown(witness))
            case "stray", int(place):
                _nearer(seen.stray, place, replay.shown(witness))
            case (("broken" | "cut-off"), int(number)):
                _nearer(seen.broken, number, replay.shown(witness))
            case "doomed", int(place):
                seen.doomed.setdefault(place, witness.moves)
            case "outside", (int(place), int(position)):
                past = replay.past((place, position), witness)
                known = seen.outside.get((place, position))
                if past is not None and (known is None or known.moves is None or len(witness.moves) < len(known.moves)):
                    seen.outside[place, position] = past
            case _:
                raise AssertionError(f"no target: {kind} {key}")
    seen.refuted |= evidence.refuted


def _length(shown: Shown) -> tuple[float, bool]:
    """What there is the less of the better."""
    return inf if shown.moves is None else len(shown.moves), not shown.shortest


def _nearer(known: dict[Key, Shown], key: Key, shown: Shown) -> None:
    before = known.get(key)
    if before is None or _length(shown) < _length(before):
        known[key] = shown


class _Replay:
    """Plays witnesses again in the ordinary way, to see where they stand, and what they assign last."""

    def __init__(self, setting: Setting, seen: Seen) -> None:
        self.story: Graph = seen.story
        self.trace = Trace()
        self.program = load(setting.graph, trace=self.trace, same=setting.same)
        self.ends = {spot: setting.slots.all[slot] for spot, slot in _assigned(setting)}

    def shown(self, witness: Witness) -> Shown:
        """The witness, and where it stands."""
        return Shown(self._stand(witness.moves), witness.moves, witness.shortest)

    def past(self, spot: Spot, witness: Witness) -> Past | None:
        """The value past its range that the last turn assigns there."""
        self._stand(witness.moves)
        ends = self.ends[spot]
        values = [value for place, position, value in self.trace.assigned if (place, position) == spot]
        for value in sorted(values):
            if not ends.low <= value <= ends.high:
                return Past(value, witness.moves)
        return None

    def _stand(self, moves: Iterable[Move]) -> Place:
        self.trace.assigned.clear()
        turn = begin(self.program)
        for move in moves:
            self.trace.assigned.clear()
            turn = step(self.program, turn.state, move)
        return turn.state.place


def _assigned(setting: Setting) -> Iterator[tuple[Spot, int]]:
    """Every assignment of a number, with its slot."""
    for place, block in enumerate(setting.graph.blocks):
        for position, one in enumerate(block.steps):
            if isinstance(one, Assign) and one.variable in setting.slots.variable:
                yield (place, position), setting.slots.variable[one.variable]
        if isinstance(block.exit, Dice):
            yield (place, -1), setting.slots.variable[block.exit.variable]
