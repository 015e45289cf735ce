"""What playing hands around: states, moves, text as shown, and turns with where they stop.

Named tuples where a checker makes millions of them.
"""

from dataclasses import dataclass
from enum import IntFlag
from typing import Literal, NamedTuple

from ifplay.model.types import Value


class State(NamedTuple):
    """All that decides the future of a playthrough.

    `place` is a block that ends in a menu, a die or an ending, or the one where a fault stopped the turn.
    `calls` are the blocks to come back to, the latest call last. `values` are as the story's `Layout` says.
    `seed` is the generator's state.
    """

    place: int
    calls: tuple[int, ...]
    values: tuple[Value, ...]
    seed: int


# Moves --------------------------------------------------------------------------------


class Pick(NamedTuple):
    """Take the open choice with this lasting id."""

    choice: str


class Roll(NamedTuple):
    """The die at which the playthrough stands shows this value."""

    value: int


Move = Pick | Roll


# Text --------------------------------------------------------------------------------


class Style(IntFlag):
    """How a run of text looks; styles add up."""

    PLAIN = 0
    EMPHASIS = 1
    STRONG = 2


class Run(NamedTuple):
    """Some text in one style. Two neighbours in a paragraph differ in style, and none is empty."""

    text: str
    style: Style


class Paragraph(NamedTuple):
    """A paragraph, never empty, without a space at either end."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section break."""


Passage = Paragraph | Section


# Stops --------------------------------------------------------------------------------


class Option(NamedTuple):
    """A choice as a menu shows it: open when `reason` is None, else locked for that reason (which may be
    empty)."""

    id: str
    name: str | None
    runs: tuple[Run, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Choosing:
    """The reader is to pick one of the open options, of which there is at least one."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Rolling:
    """A whole number from `low` to `high` is to be drawn for `variable`. The turn is not over yet."""

    variable: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The playthrough is over, with this ending."""

    title: str


@dataclass(frozen=True, slots=True)
class Stuck:
    """The story's fault: a menu without an open option (those here are locked) that says nothing for that
    case."""

    options: tuple[Option, ...]


FaultKind = Literal["endless-turn", "too-much-text", "return-without-call"]


@dataclass(frozen=True, slots=True)
class Fault:
    """The story's fault: the turn could not go on. `scenes` are those it went round in, or where it stood."""

    kind: FaultKind
    scenes: tuple[str, ...]


Stop = Choosing | Rolling | Ended | Stuck | Fault


class Turn(NamedTuple):
    """What happened since the last pick, and where it stopped.

    `scene` is the scene it stopped in. `steps` and `size` are what it used of the budgets (`machine`). When
    `open`, the last paragraph goes on with what comes next; that matters at a die only.
    """

    state: State
    text: tuple[Passage, ...]
    stop: Stop
    scene: str
    steps: int
    size: int
    open: bool


def written(runs: tuple[Run, ...]) -> str:
    """The characters of the runs, without their styles."""
    return "".join([run.text for run in runs])
