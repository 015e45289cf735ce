"""The tree of a story file, as written: names may not exist and types may not fit.

Nodes are compared by what they say, not by where they stand.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ifplay.source.spans import Span


class Name(NamedTuple):
    """A name as written, NFC-normalised."""

    text: str
    span: Span


class Quoted(NamedTuple):
    """A string in straight quotes, its escapes resolved."""

    text: str
    span: Span


# Expressions ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number."""

    value: int
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Truth:
    """`yes` or `no`."""

    value: bool
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Word:
    """A name in an expression: a variable, or a value of an enum or a set."""

    name: Name

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return self.name.span


@dataclass(frozen=True, slots=True)
class Unary:
    """`not` or unary minus."""

    operator: Literal["not", "-"]
    operand: "Expression"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Binary:
    """`or`, `and`, a comparison, or arithmetic by `+`, `-`, `*`."""

    operator: str
    left: "Expression"
    right: "Expression"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Holds:
    """`SET has VALUE`."""

    left: "Expression"
    value: Name
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Function:
    """`min`, `max`, `size`, `visits`, `seen` or `at`, with its arguments."""

    name: str
    arguments: "tuple[Expression, ...]"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class HasEnded:
    """`ended("Title")`."""

    title: Quoted
    span: Span = field(compare=False)


Expression = Integer | Truth | Word | Unary | Binary | Holds | Function | HasEnded


# Prose ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Words:
    """Characters, their escapes resolved."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Prose between stars."""

    style: Literal["emphasis", "strong"]
    pieces: "Prose"


@dataclass(frozen=True, slots=True)
class Print:
    """`{EXPR}`."""

    value: Expression
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the parts of a brace, trimmed. Its span is that of the text, or of the empty place."""

    pieces: "Prose"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Either:
    """`{if COND: this | that}`; `otherwise` is None when it was left out."""

    condition: Expression
    then: Part
    otherwise: Part | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Alternatives:
    """`{seq: …}`, `{cycle: …}`, `{once: …}` or `{shuffle: …}`."""

    kind: Literal["seq", "cycle", "once", "shuffle"]
    parts: tuple[Part, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Plural:
    """`{plural N: one | many}`."""

    count: Expression
    one: Part
    many: Part
    span: Span = field(compare=False)


Piece = Words | Emphasis | Print | Either | Alternatives | Plural
Prose = tuple[Piece, ...]


# Statements -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose."""

    prose: Prose
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Blank:
    """One or more blank lines before the next statement of the block."""


@dataclass(frozen=True, slots=True)
class Section:
    """A line of three or more hyphens."""

    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Jump:
    """`-> scene`."""

    target: Name
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Assign:
    """`~ name = EXPR`, `+=` or `-=`. A string, a dice throw and a list of values are no expressions elsewhere."""

    target: Name
    operator: Literal["=", "+=", "-="]
    value: "Expression | Quoted | Random | Subset"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Random:
    """`random LOW..HIGH`."""

    low: Integer
    high: Integer
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Subset:
    """`{a, b}`: some values of a set."""

    values: tuple[Name, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """`~ call scene`."""

    target: Name
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Return:
    """`~ return`."""

    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class End:
    """`~ end "Title"`."""

    title: Quoted
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Branch:
    """One `~ if`, `~ else if` or (without a condition) `~ else` with its block. The span is its first line's."""

    condition: Expression | None
    body: "Body"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class If:
    """`~ if` with its `~ else if` and `~ else` branches, in order; only the last may have no condition."""

    branches: tuple[Branch, ...]

    @property
    def span(self) -> Span:
        """The line of the `~ if`."""
        return self.branches[0].span


@dataclass(frozen=True, slots=True)
class Choice:
    """`* text` or `+ text`, with its conditions, and where it leads: a scene, a block, or neither.

    `source` is the text as typed, which a choice without an id takes its identity from. The span is its line's.
    """

    once: bool
    id: Name | None
    text: Prose
    source: str
    shown: Expression | None
    needs: Expression | None
    reason: Quoted | None
    target: Name | None
    body: "Body"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """`~ otherwise` after a menu: a block, or a scene to go to."""

    target: Name | None
    body: "Body"
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Menu:
    """A run of choices, and of ifs that hold nothing but choices."""

    entries: "tuple[Choice | If, ...]"
    otherwise: Otherwise | None

    @property
    def span(self) -> Span:
        """The line of its first entry."""
        return self.entries[0].span


Statement = Line | Blank | Section | Jump | Assign | Call | Return | End | If | Menu
Body = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """`== id: Title` and what follows up to the next. `broken` when a line of it could not be read."""

    name: Name
    title: str | None
    body: Body
    broken: bool
    span: Span = field(compare=False)


# Declarations ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FlagDeclaration:
    """`flag name = yes "Label"`."""

    name: Name
    start: bool
    label: Quoted | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class NumberDeclaration:
    """`number name: low..high clamp = start "Label"`."""

    name: Name
    low: Integer
    high: Integer
    clamped: bool
    start: Integer | None
    label: Quoted | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class EnumDeclaration:
    """`enum name: a, b = start "Label"`."""

    name: Name
    values: tuple[Name, ...]
    start: Name | None
    label: Quoted | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class SetDeclaration:
    """`set name: a, b = {a} "Label"`."""

    name: Name
    values: tuple[Name, ...]
    start: Subset | None
    label: Quoted | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class TextDeclaration:
    """`text name = "start"`."""

    name: Name
    start: Quoted | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Include:
    """`include "path"`."""

    path: Quoted
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class InvariantPromise:
    """`promise "why": never EXPR` or `always EXPR`."""

    why: Quoted
    kind: Literal["never", "always"]
    expression: Expression
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class ReachPromise:
    """`promise "why": reach "Title"` or `from scene reach "Title"`."""

    why: Quoted
    scene: Name | None
    title: Quoted
    span: Span = field(compare=False)


VariableDeclaration = FlagDeclaration | NumberDeclaration | EnumDeclaration | SetDeclaration | TextDeclaration
PromiseDeclaration = InvariantPromise | ReachPromise
Declaration = VariableDeclaration | Include | PromiseDeclaration


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands between the two `---` lines. `start` names a scene, as written."""

    title: str
    author: str | None
    ifid: str | None
    language: str | None
    version: str | None
    blurb: str | None
    start: str | None
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class StoryFile:
    """One file: its front matter (None: it has none), declarations and scenes, in order.

    `broken` when a line of its declarations could not be read; `lost` are the names such lines seem to declare.
    """

    name: str
    front: FrontMatter | None
    declarations: tuple[Declaration, ...]
    scenes: tuple[Scene, ...]
    broken: bool
    lost: tuple[str, ...] = ()
