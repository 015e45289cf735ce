"""Random play: what a story shows to thousands of readers, with a playthrough for each thing that somebody asks for.

Whatever is said to be seen can be seen; nothing is ever said not to be.
"""

from collections.abc import Set as AbstractSet
from time import monotonic

from ifplay.check.routines import Routines
from ifplay.check.sampling.proof import evidence
from ifplay.check.sampling.scouts import Scouts
from ifplay.check.sampling.shorten import Effort
from ifplay.check.targets import Evidence, Target
from ifplay.model.graph import Menu

TURNS = 10_000_000

FEWEST, FEW, MOST = 2**6, 2**12, 2**14
"""So many readers play at once."""

DEEP = 2**25
"""The moves of so many readers who pass every menu once are not to be more."""

AGAIN = 16
"""So often they should get through a story."""

EFFORT = 100_000
"""Turns that are played again to make the playthroughs shorter."""


def play(
    routines: Routines,
    *,
    seed: int,
    turns: int | None = None,
    deadline: float | None = None,
    wanted: AbstractSet[Target] = frozenset(),
    readers: int | None = None,
    guided: bool = True,
    effort: int = EFFORT,
) -> Evidence:
    """What is seen in so many turns, or until the deadline (a `time.monotonic()`), or until all that is wanted is.

    Each ending, stuck menu, stray return, broken promise and number out of its range, and each wanted target, comes
    with a playthrough, played again in the ordinary runtime and shortened with that much `effort`. Without a deadline
    the same seed gives the same evidence, on every machine.
    """
    most = turns if turns is not None else None if deadline is not None else TURNS
    scouts = Scouts(routines, seed=seed, readers=readers or _readers(routines, most), wanted=wanted, guided=guided)

    def more(done: int) -> bool:
        return (most is None or done < most) and (deadline is None or monotonic() < deadline)

    scouts.play(more)
    return evidence(routines.graph, scouts.sight, Effort(effort, deadline))


def _readers(routines: Routines, turns: int | None) -> int:
    """As many as make large groups, if all can still go through the story again and again."""
    menus = sum(isinstance(block.exit, Menu) for block in routines.graph.blocks)
    through = turns if turns is not None else TURNS
    count = MOST
    while count > FEW and AGAIN * count * menus > through:
        count //= 2
    while count * menus > DEEP:
        count //= 2
    while count > FEWEST and 64 * count > through:
        count //= 2
    return count
