"""Random play in units: each is played by itself, anywhere, and shows the same wherever it is played."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache
from time import monotonic
from typing import NamedTuple

from numpy.random import SeedSequence

from ifplay.check.remembered import Remembered
from ifplay.check.routines import Routines
from ifplay.check.sampling.play import play
from ifplay.check.slots import Slots
from ifplay.check.targets import Evidence, Target
from ifplay.check.visits import enough
from ifplay.model.form import read
from ifplay.model.graph import Graph


class Unit(NamedTuple):
    """So many turns of random play, or so many seconds of it; with both, whichever is over first."""

    seed: int
    turns: int | None
    seconds: float | None = None
    wanted: AbstractSet[Target] = frozenset()


def units(
    seed: int,
    count: int,
    *,
    turns: int | None,
    seconds: float | None = None,
    wanted: AbstractSet[Target] = frozenset(),
) -> list[Unit]:
    """So many units that make other choices each; `turns` are those of one."""
    seeds = SeedSequence(seed).generate_state(count, "uint64")
    return [Unit(int(one), turns, seconds, frozenset(wanted)) for one in seeds]


def routines_of(graph: Graph) -> Routines:
    """The routines of a graph, which is one that is searched (`rehearsal`)."""
    return Routines(graph, Slots(graph, Remembered(graph), enough(graph)))


def played(routines: Routines, unit: Unit) -> Evidence:
    """What the unit shows."""
    deadline = None if unit.seconds is None else monotonic() + unit.seconds
    return play(routines, seed=unit.seed, turns=unit.turns, deadline=deadline, wanted=unit.wanted)


def played_from(story: str, unit: Unit) -> Evidence:
    """The same, for a graph as JSON (`model.form`): what another process is asked to do."""
    return played(_routines_from(story), unit)


@lru_cache(maxsize=1)
def _routines_from(story: str) -> Routines:
    return routines_of(read(story))


def merged(found: Iterable[Evidence | None]) -> Evidence:
    """All of it together; None stands for a unit that was lost."""
    evidence = Evidence()
    for one in found:
        if one is not None:
            evidence.add(one)
    return evidence
