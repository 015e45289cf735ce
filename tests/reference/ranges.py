"""What values numbers hold, and where they leave their range.

The main search looks away from values that nothing asks for. Of a number with an assignment whose values it
may have missed, a search of its own tells: one for which that number counts as asked for. These searches
share a pool of states, and where it does not suffice, the ends that were not settled are left open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ifplay.check.budget import Budget
from ifplay.model.graph import Variable
from ifplay.model.types import Number

from tests.reference.exact import inexact
from tests.reference.explore import Explored, explore
from tests.reference.search import Outside, Search, Spot

POOL = 100_000
SHARE = 4
"""The searches for single numbers may see this many states in all, or this many times those of the main
search."""


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the greatest value a number holds in any playthrough, its start included; None for an end
    that was not settled. `outside` are the assignments that go past its range, first by `search`."""

    variable: Variable
    least: int | None
    most: int | None
    search: Search
    outside: Mapping[Spot, Outside]

    @property
    def settled(self) -> bool:
        """Whether both ends are known, and every assignment that goes past the range."""
        return self.least is not None and self.most is not None


def ranges(main: Explored, budget: Budget) -> list[Range]:
    """One for each number, in declared order."""
    search = main.search
    numbers = [one for one in search.story.variables if isinstance(one.type, Number)]
    missed = {name for name, spots in inexact(main).items() if any(place in search.blocks for place, _ in spots)}
    pool = max(POOL, SHARE * len(search.states))
    waiting = sum(variable.name in missed for variable in numbers)
    interrupted: Search | None = None
    found: list[Range] = []
    for variable in numbers:
        own = search
        if search.complete and variable.name in missed:
            if interrupted is not None:
                own = interrupted
            elif not _seen_all(variable, search):
                limits = replace(budget, states=min(budget.states, pool // waiting))
                own = explore(search.story, search.rehearsal, limits, frozenset([variable.name])).search
                pool -= len(own.states)
            waiting -= 1
            if own.stopped == "interrupt":
                interrupted = own
        found.append(_range(variable, own, search))
    return found


def _seen_all(variable: Variable, search: Search) -> bool:
    """Whether the main search tells enough: the number may stop at the ends of its range, and was at both."""
    kind = variable.type
    assert isinstance(kind, Number)
    return variable.clamped and search.ranges[variable.name] == (kind.low, kind.high)


def _range(variable: Variable, own: Search, main: Search) -> Range:
    kind = variable.type
    assert isinstance(kind, Number)
    least = min(own.ranges[variable.name][0], main.ranges[variable.name][0])
    most = max(own.ranges[variable.name][1], main.ranges[variable.name][1])
    spots = {spot: first for spot, first in own.outside.items() if assigned(own, spot) == variable.name}
    return Range(
        variable,
        least if own.complete or least == kind.low else None,
        most if own.complete or most == kind.high else None,
        own,
        spots,
    )


def assigned(search: Search, spot: Spot) -> str:
    """The variable that is assigned there."""
    place, position = spot
    block = search.story.blocks[place]
    step = block.exit if position < 0 else block.steps[position]
    return step.variable  # type: ignore[union-attr]  # a spot is an assignment or a die
