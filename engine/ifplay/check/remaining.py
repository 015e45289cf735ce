"""What neither the search nor diagrams settled: refuted by abstraction, or shown by random play.

Abstraction goes first, for a while, so that nobody looks for what it refutes at once; then readers are sent out; then
it goes on with what none of them came to. How far it goes is counted in steps, not in seconds, so that without a
deadline the same is found every time.
"""

from collections.abc import Container, Iterator
from dataclasses import replace
from time import monotonic

from ifplay.check.abstraction.refining import Refinement
from ifplay.check.arrays.setting import Setting
from ifplay.check.beyond import Hands, add, played
from ifplay.check.budget import Budget
from ifplay.check.seen import Seen
from ifplay.check.targets import Kind, Target, targets

BEFORE = 300_000
AFTER = 3_000_000
"""Steps of the abstraction before random play and after it."""


def remaining(setting: Setting, seen: Seen, budget: Budget, hands: Hands) -> None:
    """Settle what is open, as far as the budget lasts, and add it to what was seen."""
    refinement = Refinement(setting.routines, setting.live, _open(setting, seen), budget)
    try:
        _refute(refinement, BEFORE, 0.25, setting, seen, hands)
        hands.watch("playing at random", seen.states)
        played(setting, seen, replace(budget, deadline=_share(budget, 0.5)), hands)
        refinement.keep(_open(setting, seen))
        _refute(refinement, AFTER, 1.0, setting, seen, hands)
    except KeyboardInterrupt:
        seen.stopped = "interrupt"


def _refute(refinement: Refinement, steps: int, share: float, setting: Setting, seen: Seen, hands: Hands) -> None:
    """Refine the abstraction for so many steps, and that share of the time left."""
    if not refinement.open:
        return
    hands.watch("proving what cannot be reached", seen.states)
    stopped = refinement.settle(steps, _share(refinement.budget, share))
    add(setting, seen, refinement.taken())
    if stopped == "interrupt":
        raise KeyboardInterrupt


def _share(budget: Budget, part: float) -> float | None:
    """When that part of the time left is over."""
    if budget.deadline is None:
        return None
    now = monotonic()
    return now + part * max(budget.deadline - now, 0.0)


def _open(setting: Setting, seen: Seen) -> Iterator[Target]:
    """The targets of which nothing is known."""
    shown: dict[Kind, Container[object]] = {
        "block": seen.blocks,
        "asked": seen.asked,
        "taken": seen.taken,
        "end": seen.endings,
        "stuck": seen.stuck,
        "stray": seen.stray,
        "broken": seen.broken,
        "cut-off": seen.broken,
        "doomed": seen.doomed,
        "outside": seen.outside,
    }
    for target in targets(setting.graph):
        if target not in seen.refuted and target.key not in shown[target.kind]:
            yield target
