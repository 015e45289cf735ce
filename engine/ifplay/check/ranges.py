"""What values numbers hold, and where they leave their range.

The main search looks away from values that nothing asks for. Of a number with an assignment whose values it
missed, a search of its own tells: one for which that number counts as asked for. These searches share a pool of
states, and where it does not suffice, the ends that were not settled are left open.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ifplay.check.budget import Budget
from ifplay.check.exploring import Explored, assigned, explore
from ifplay.check.finding import NOWHERE, Finding
from ifplay.check.rehearsal import Rehearsal
from ifplay.check.seen import Past, Seen
from ifplay.check.targets import Spot
from ifplay.diagnostics.rules import OUT_OF_RANGE
from ifplay.model.graph import Assign, Dice, Variable
from ifplay.model.types import Number

POOL = 100_000
SHARE = 4
"""The searches for single numbers may see this many states in all, or this many times those of the main
search."""


@dataclass(frozen=True, slots=True)
class Range:
    """The least and the greatest value a number holds in any playthrough, its start included; None for an end
    that was not settled. `outside` are the assignments that go past its range. `known` when all of them are."""

    variable: Variable
    least: int | None
    most: int | None
    outside: Mapping[Spot, Past]
    known: bool

    @property
    def settled(self) -> bool:
        """Whether both ends are known, and every assignment that goes past the range."""
        return self.least is not None and self.most is not None


def ranges(main: Explored, rehearsed: Rehearsal, budget: Budget) -> list[Range]:
    """One for each number, in declared order."""
    seen = main.seen
    numbers = [one for one in seen.story.variables if isinstance(one.type, Number)]
    pool = max(POOL, SHARE * seen.states)
    waiting = sum(variable.name in main.missed for variable in numbers)
    interrupted: Seen | None = None
    found: list[Range] = []
    for variable in numbers:
        own = seen
        if seen.exhausted and variable.name in main.missed:
            if interrupted is not None:
                own = interrupted
            elif not _seen_all(variable, seen):
                limits = replace(budget, states=max(1, min(budget.states, pool // waiting)))
                alone = frozenset([variable.name])
                own = explore(seen.story, rehearsed, limits, alone, reductions=main.setting.reductions).seen
                pool -= own.states
            waiting -= 1
            if own.stopped == "interrupt":
                interrupted = own
        found.append(_range(variable, own, seen))
    return found


def _seen_all(variable: Variable, seen: Seen) -> bool:
    """Whether the main search tells enough: the number may stop at the ends of its range, and was at both."""
    kind = variable.type
    assert isinstance(kind, Number)
    return variable.clamped and seen.ranges[variable.name] == (kind.low, kind.high)


def _range(variable: Variable, own: Seen, main: Seen) -> Range:
    kind = variable.type
    assert isinstance(kind, Number)
    least = min(own.ranges[variable.name][0], main.ranges[variable.name][0])
    most = max(own.ranges[variable.name][1], main.ranges[variable.name][1])
    spots = {spot: past for spot, past in own.outside.items() if assigned(own.story, spot) == variable.name}
    return Range(
        variable,
        least if own.exhausted or least == kind.low else None,
        most if own.exhausted or most == kind.high else None,
        spots,
        own.exhausted,
    )


def out_of_range(found: list[Range], seen: Seen) -> Iterator[Finding]:
    """One for each assignment that goes past the range of a number that is not declared `clamp`, block by
    block."""
    for one in found:
        if one.variable.clamped:
            continue
        for (place, position), past in sorted(one.outside.items()):
            block = seen.story.blocks[place]
            step = block.exit if position < 0 else block.steps[position]
            assert isinstance(step, Assign | Dice)
            kind = one.variable.type
            assert isinstance(kind, Number)
            end = kind.high if past.value > kind.high else kind.low
            yield Finding(
                OUT_OF_RANGE,
                f"This can make `{one.variable.name}` {past.value}, outside its range "
                f"{kind.low}..{kind.high}; {end} is stored.",
                step.span or one.variable.span or NOWHERE,
                f"Widen the range of `{one.variable.name}`, ask before you change it, or declare it `clamp` "
                "if stopping at the end is meant.",
                past.moves,
            )
