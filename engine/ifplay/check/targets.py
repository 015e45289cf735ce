"""What a check wants to settle, one by one, and what is known of each.

A target is something a playthrough may show. Every engine of the checker answers the same question of it: here is a
playthrough that shows it, or no playthrough ever does. What neither could say is left undecided.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, assert_never

from ifplay.model.graph import Assign, Dice, End, Graph, Invariant, Menu, Place, Reach, Return, choices
from ifplay.model.types import Number
from ifplay.runtime.state import Move

Kind = Literal["block", "asked", "taken", "end", "stuck", "stray", "broken", "outside", "cut-off", "doomed"]


Spot = tuple[Place, int]
"""An assignment: its block, and its position in it (-1 for a die)."""


class Target(NamedTuple):
    """Something a playthrough may show:

    | kind    | key                       | shown by a playthrough that                                  |
    |---------|---------------------------|--------------------------------------------------------------|
    | block   | place                     | passes the block                                             |
    | asked   | 2 x condition + outcome   | asks the condition with that outcome                         |
    | taken   | id of a choice            | takes the choice                                             |
    | end     | title                     | gets the ending                                              |
    | stuck   | place                     | stands at the menu with nothing to choose                    |
    | stray   | place                     | comes to the return without a call                           |
    | broken  | number of an `Invariant`  | stands where the promise does not hold                       |
    | outside | spot                      | assigns a number past its range there                        |
    | cut-off | number of a `Reach`       | stands at a menu of its scene from where no way leads to it  |
    | doomed  | place                     | stands there and can go on, but never come to an ending      |
    """

    kind: Kind
    key: Hashable


class Witness(NamedTuple):
    """A playthrough that shows a target with its last move; `shortest` when none with fewer moves does."""

    moves: tuple[Move, ...]
    shortest: bool


@dataclass(slots=True)
class Evidence:
    """What is known: `seen` targets, each with its witness where one was asked for, and `refuted` ones, which no
    playthrough ever shows."""

    seen: dict[Target, Witness | None] = field(default_factory=dict)
    refuted: set[Target] = field(default_factory=set)

    def settled(self, target: Target) -> bool | None:
        """Whether some playthrough shows it; None where that is not known."""
        return True if target in self.seen else False if target in self.refuted else None

    def add(self, other: "Evidence") -> None:
        """Take over what another engine found out; a better witness replaces one that is longer."""
        for target, witness in other.seen.items():
            known = self.seen.get(target)
            if known is None or (witness is not None and _better(witness, known)):
                self.seen[target] = witness
        self.refuted |= other.refuted


def _better(witness: Witness, known: Witness) -> bool:
    return (len(witness.moves), not witness.shortest) < (len(known.moves), not known.shortest)


def targets(graph: Graph) -> Iterator[Target]:
    """Every target of a story."""
    numbers = {variable.name for variable in graph.variables if isinstance(variable.type, Number)}
    for number in range(2 * graph.conditions):
        yield Target("asked", number)
    for place, block in enumerate(graph.blocks):
        yield Target("block", place)
        for position, step in enumerate(block.steps):
            if isinstance(step, Assign) and step.variable in numbers:
                yield Target("outside", (place, position))
        match block.exit:
            case Menu(entries):
                yield Target("stuck", place)
                yield Target("doomed", place)
                for choice in choices(entries):
                    yield Target("taken", choice.id)
            case Dice():
                yield Target("doomed", place)
                yield Target("outside", (place, -1))
            case Return():
                yield Target("stray", place)
            case End(title):
                yield Target("end", title)
            case _:
                pass
    for number, promise in enumerate(graph.promises):
        match promise:
            case Invariant():
                yield Target("broken", number)
            case Reach(scene=str()):
                yield Target("cut-off", number)
            case Reach():
                pass
            case _:
                assert_never(promise)
