"""What values numbers hold, and where they leave their range.

The main search looks away from values that nothing asks for. Of a number with an assignment whose values it
missed, a search of its own tells: one for which that number counts as asked for. These searches share a pool of
states, and where it does not suffice, the ends that were not settled are left open.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from ifplay.check.budget import Attempt, Budget
from ifplay.check.exploring import assigned, explore
from ifplay.check.finding import NOWHERE, Finding
from ifplay.check.reductions import USUAL, Reductions
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


def ranges(
    seen: Seen,
    missed: AbstractSet[str],
    rehearsed: Rehearsal,
    budget: Budget,
    reductions: Reductions = USUAL,
) -> list[Range]:
    """One for each number, in declared order; of the `missed` ones the main search missed values. When anything but
    states is used up, that is what stopped `seen`, too."""
    numbers = [one for one in seen.story.variables if isinstance(one.type, Number)]
    pool = max(POOL, SHARE * seen.states)
    waiting = sum(variable.name in missed for variable in numbers)
    given_up = False
    found: list[Range] = []
    for variable in numbers:
        own = seen
        known = seen.exhausted
        if known and variable.name in missed:
            known = _seen_all(variable, seen)
            if not known and not given_up:
                limits = replace(budget, states=max(1, min(budget.states, pool // waiting)))
                with Attempt() as searching:
                    alone = frozenset([variable.name])
                    own = explore(seen.story, rehearsed, limits, alone, reductions=reductions).seen
                    known = own.exhausted
                    pool -= own.states
                stopped = searching.stopped or own.stopped
                if stopped not in (None, "states"):
                    given_up = True
                    seen.stopped = seen.stopped or stopped
            waiting -= 1
        found.append(_range(variable, own, seen, known))
    return found


def _seen_all(variable: Variable, seen: Seen) -> bool:
    """Whether the main search tells enough: the number may stop at the ends of its range, and was at both."""
    kind = variable.type
    assert isinstance(kind, Number)
    return variable.clamped and seen.ranges[variable.name] == (kind.low, kind.high)


def _range(variable: Variable, own: Seen, main: Seen, known: bool) -> Range:
    kind = variable.type
    assert isinstance(kind, Number)
    least = min(own.ranges[variable.name][0], main.ranges[variable.name][0])
    most = max(own.ranges[variable.name][1], main.ranges[variable.name][1])
    spots: dict[Spot, Past] = {}
    for spot, past in (*own.outside.items(), *main.outside.items()):
        if assigned(main.story, spot) == variable.name and (spot not in spots or spots[spot].moves is None):
            spots[spot] = past
    return Range(
        variable,
        least if known or least == kind.low else None,
        most if known or most == kind.high else None,
        spots,
        known,
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
