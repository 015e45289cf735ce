"""The state graph: what every player, the checker, the page and the map read, and nothing of any syntax.

A story is blocks. A block is steps, done in order, and one exit. Blocks are named by their position in
`Graph.blocks`; what must survive an edit of the story has a name of its own: scenes, variables, choices, endings.

What a playthrough remembers (its *state*): the block where it stands; the pending calls, each a block to come back
to; the variables; for each once-only choice whether it was taken; for each scene how often it was entered; for each
`Alternatives` its counter; and the generator. Nothing else decides the future.

A playthrough *stands* only at a `Menu`, a `Dice` or an `End`; everything else is passed through. Its text is that of
the `Say` and `Gap` steps passed since the last pick, in order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from ifplay.model.expressions import Expression
from ifplay.model.text import Condition, Piece
from ifplay.model.types import Type, Value
from ifplay.source.spans import Span

Place = int


@dataclass(frozen=True, slots=True)
class Variable:
    """One remembered value: what it can be, what it starts as, and its label on the stat sheet (None: hidden).

    `clamped` says that the author means assignments past an end of a number's range to store that end.
    They always do; the checker reports them where the author did not say so.
    """

    name: str
    type: Type
    start: Value
    clamped: bool
    label: str | None
    span: Span | None


# Steps ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Say:
    """Show a line. It joins the line before it with one space, unless a `Gap` was passed in between."""

    pieces: tuple[Piece, ...]
    span: Span | None


@dataclass(frozen=True, slots=True)
class Gap:
    """End the paragraph; as a `section`, also set a section break. Several gaps in a row are as one."""

    kind: Literal["paragraph", "section"]


@dataclass(frozen=True, slots=True)
class Assign:
    """Store a value in a variable. A number outside the variable's range is stored as the nearest end."""

    variable: str
    value: Expression
    span: Span | None


Step = Say | Gap | Assign


# Exits ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """Something a reader can pick at a menu.

    `id` is the lasting identity, unique in the graph. `name` is the id the author gave it, if any: unique in its
    scene, and what a reader may type. A choice is *hidden* when it is `once` and was taken, or when `shown` does not
    hold. Else it is *locked*, shown with `reason`, when `needs` does not hold. Else it is *open*.
    Picking it marks it as taken and goes on at `target`.
    """

    id: str
    name: str | None
    once: bool
    text: tuple[Piece, ...]
    shown: Condition | None
    needs: Condition | None
    reason: str
    target: Place
    span: Span | None


@dataclass(frozen=True, slots=True)
class Fork:
    """Entries of a menu that depend on a condition, asked when the menu is shown."""

    condition: Condition
    then: "tuple[Entry, ...]"
    otherwise: "tuple[Entry, ...]"


Entry = Choice | Fork


@dataclass(frozen=True, slots=True)
class Menu:
    """Stand here until the reader picks an open choice; the conditions are asked on arrival.

    When no choice is open, go on at `otherwise` at once; without one the menu is *stuck*, the story's fault.
    """

    entries: tuple[Entry, ...]
    otherwise: Place | None
    span: Span | None
    otherwise_span: Span | None


@dataclass(frozen=True, slots=True)
class Branch:
    """Go on at `then` when the condition holds, else at `otherwise`."""

    condition: Condition
    then: Place
    otherwise: Place
    then_span: Span | None
    otherwise_span: Span | None


@dataclass(frozen=True, slots=True)
class Dice:
    """Stand here until a whole number from `low` to `high` is drawn, each equally likely; store it as an
    `Assign` would, and go on at `next`."""

    variable: str
    low: int
    high: int
    next: Place
    span: Span | None


@dataclass(frozen=True, slots=True)
class Next:
    """Go on at another block of the same scene."""

    next: Place


@dataclass(frozen=True, slots=True)
class Jump:
    """Enter a scene for good: pending calls are forgotten. A new paragraph begins."""

    scene: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Call:
    """Enter a scene, to come back at `next` when it returns. A new paragraph begins."""

    scene: str
    next: Place
    span: Span | None


@dataclass(frozen=True, slots=True)
class Return:
    """Come back from the latest pending call. A new paragraph begins. Without a pending call: the story's fault."""

    span: Span | None


@dataclass(frozen=True, slots=True)
class End:
    """The playthrough ends, with this ending. The same title is the same ending."""

    title: str
    span: Span | None


Exit = Menu | Branch | Dice | Next | Jump | Call | Return | End


# The whole ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """Steps in order, then one exit. `scene` is the scene it belongs to."""

    scene: str
    steps: tuple[Step, ...]
    exit: Exit


@dataclass(frozen=True, slots=True)
class Scene:
    """A named part of the story. Entering it adds one to its visits and goes on at `entry`."""

    id: str
    title: str | None
    entry: Place
    span: Span | None


@dataclass(frozen=True, slots=True)
class Invariant:
    """A promise about every menu and every ending of every playthrough: `expression` is 1 there (0 for `never`)."""

    why: str
    kind: Literal["never", "always"]
    expression: Expression
    span: Span | None


@dataclass(frozen=True, slots=True)
class Reach:
    """A promise that some playthrough gets that ending; with `scene`, that at every menu of that scene (the menu
    itself stands in it) the ending can still be got."""

    why: str
    title: str
    scene: str | None
    span: Span | None


Promise = Invariant | Reach


@dataclass(frozen=True, slots=True)
class About:
    """What the story says of itself. Only the title is always there."""

    title: str
    author: str | None = None
    ifid: str | None = None
    language: str | None = None
    version: str | None = None
    blurb: str | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """A compiled story. `start` is the scene a playthrough enters first.

    Scenes, variables and choices are unique by their names and ids; every name and place used exists; conditions are
    numbered 0 to `conditions` - 1 and alternatives 0 to `alternatives` - 1, each number once.
    """

    about: About
    start: str
    variables: tuple[Variable, ...]
    scenes: tuple[Scene, ...]
    blocks: tuple[Block, ...]
    promises: tuple[Promise, ...]
    conditions: int
    alternatives: int


def choices(entries: tuple[Entry, ...]) -> Iterator[Choice]:
    """The choices of a menu, in source order, those inside forks included."""
    for entry in entries:
        if isinstance(entry, Choice):
            yield entry
        else:
            yield from choices(entry.then)
            yield from choices(entry.otherwise)


def forks(entries: tuple[Entry, ...]) -> Iterator[Fork]:
    """The forks of a menu, outermost first."""
    for entry in entries:
        if isinstance(entry, Fork):
            yield entry
            yield from forks(entry.then)
            yield from forks(entry.otherwise)


def places(exit: Exit) -> tuple[Place, ...]:
    """The blocks of the same scene an exit can go on at; for a call, where it comes back to."""
    match exit:
        case Menu(entries, otherwise):
            targets = tuple(choice.target for choice in choices(entries))
            return targets if otherwise is None else (*targets, otherwise)
        case Branch(_, then, otherwise):
            return (then, otherwise)
        case Dice(next=next) | Next(next) | Call(next=next):
            return (next,)
        case Jump() | Return() | End():
            return ()
        case _:
            assert_never(exit)
