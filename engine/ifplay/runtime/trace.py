"""What a checker wants to know of the turns it plays, beside where they lead."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ifplay.model.text import Condition
from ifplay.runtime.generator import Draw, draw
from ifplay.runtime.layout import Layout
from ifplay.runtime.reckon import Slots, Test, test


@dataclass(frozen=True, slots=True)
class Trace:
    """Filled by every turn of a program that was loaded with it.

    `blocks` are those passed. `asked` holds 2 × condition number + outcome for each condition asked.
    `assigned` holds (block, position of the step, value before it was kept within the range) for each
    `Assign` to a number, and (block, -1, value) for each die.

    Such a program leaves out the text, but asks the conditions in it. A shuffle that holds conditions has no
    counter and draws nothing: each time it is shown all its parts are asked, since any of them can come up,
    and so are all parts of alternatives inside it.
    """

    blocks: set[int] = field(default_factory=set)
    asked: set[int] = field(default_factory=set)
    assigned: set[tuple[int, int, int]] = field(default_factory=set)


Deal = Callable[[int], Draw]
"""What draws for the shuffle with that counter."""


def evenly(counter: int) -> Draw:
    """As for every reader: from the story's one generator."""
    return draw


class Setting(NamedTuple):
    """What the parts of a program are made with."""

    layout: Layout
    trace: Trace | None
    longest: int
    """The characters of the longest text a variable can hold."""
    deal: Deal = evenly

    def asking(self, condition: Condition) -> Test:
        """The test of a condition, which is recorded when there is a trace."""
        holds = test(condition.asked, self.layout)
        if self.trace is None:
            return holds
        record, no, yes = self.trace.asked.add, 2 * condition.number, 2 * condition.number + 1

        def recorded(values: Slots) -> bool:
            if holds(values):
                record(yes)
                return True
            record(no)
            return False

        return recorded
