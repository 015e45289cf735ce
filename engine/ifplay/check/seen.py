"""What is known of a story: all that some playthrough shows, with how to get there, and what none ever does.

The findings are written from this alone, whichever way it was found out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ifplay.check.budget import Reason
from ifplay.check.targets import Spot, Target
from ifplay.model.graph import Graph, Place
from ifplay.runtime.state import Move

Moves = tuple[Move, ...]


class Shown(NamedTuple):
    """A playthrough that shows something with its last move, and the block where it then stands. It is proved that
    none is shorter, unless it is not `shortest`. The moves are None for what a search met so far out, before it was
    stopped, that nobody wrote down how."""

    place: Place
    moves: Moves | None
    shortest: bool = True


class Past(NamedTuple):
    """A number that is assigned past its range, and the playthrough that does so first; None as for `Shown`."""

    value: int
    moves: Moves | None


@dataclass(slots=True)
class Seen:
    """What a search has seen, in the order in which it is reached.

    `blocks` are those passed; `asked` holds 2 x condition + outcome; `taken` the ids of choices. `ways_out` are the
    blocks through which alone menus are left by their `otherwise`. `circles` are scenes that a turn goes round in for
    ever; `stray` the returns without a call; `broken` the promises that are broken, by number; `doomed` and
    `endless_dice` the places where the last way to an ending is lost, or to anything but dice. `ranges` are the least
    and the greatest that numbers held, their first values included.

    `exhausted` when every state was seen: what is not in here then never happens. Else only `refuted` targets never
    do. `stopped` says what ended the search.
    """

    story: Graph
    ways_out: Mapping[Place, Place]
    exhausted: bool = True
    stopped: Reason | None = None
    states: int = 0
    transitions: int = 0
    blocks: set[Place] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    endings: dict[str, Shown] = field(default_factory=dict)
    stuck: dict[Place, Shown] = field(default_factory=dict)
    stray: dict[Place, Shown] = field(default_factory=dict)
    circles: list[tuple[tuple[str, ...], Shown]] = field(default_factory=list)
    broken: dict[int, Shown] = field(default_factory=dict)
    doomed: dict[Place, Moves] = field(default_factory=dict)
    endless_dice: dict[Place, Moves] = field(default_factory=dict)
    outside: dict[Spot, Past] = field(default_factory=dict)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    refuted: set[Target] = field(default_factory=set)

    def add(self, other: "Seen") -> None:
        """Take over what another search showed and this one did not, and what it refuted."""
        self.blocks |= other.blocks
        self.asked |= other.asked
        self.taken |= other.taken
        self.refuted |= other.refuted
        self.endings = {**other.endings, **self.endings}
        self.stuck = {**other.stuck, **self.stuck}
        self.stray = {**other.stray, **self.stray}
        self.circles += other.circles
        self.broken = {**other.broken, **self.broken}
        self.outside = {**other.outside, **self.outside}
        if not self.exhausted:
            self.doomed = {**other.doomed, **self.doomed}

    def never(self, target: Target) -> bool:
        """Whether it is proved that no playthrough shows what was not seen."""
        return self.exhausted or target in self.refuted

    def passed_never(self, place: Place) -> bool:
        """Whether it is proved that no playthrough passes that block."""
        return place not in self.blocks and self.never(Target("block", place))

    def asked_never(self, number: int, outcome: int) -> bool:
        """Whether it is proved that the condition never has that outcome."""
        return 2 * number + outcome not in self.asked and self.never(Target("asked", 2 * number + outcome))

    def taken_never(self, choice: str) -> bool:
        """Whether it is proved that the choice is never taken."""
        return choice not in self.taken and self.never(Target("taken", choice))
