"""What chunks of a file were read as, so that those that have not changed since need not be read again.

Reading is most of what compiling takes, and between two savings of a file nearly all scenes stay as they are; most of
them only stand some lines further up or down.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import Any, NamedTuple, cast

from ifplay.diagnostics.report import Diagnostic
from ifplay.source.spans import Span
from ifplay.syntax import nodes

_PLACELESS = {str, int, bool, type(None)}

Tree = nodes.Scene | tuple[nodes.Declaration, ...]


class Chunk(NamedTuple):
    """Some lines of a file that are parsed together: `base` is the number of lines before them. A file of two kinds of
    indentation is told so once, and its chunks `quietly`."""

    file: str
    start: str
    base: int
    text: str
    quietly: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """What a chunk was read as. Some of it is `broken` when there were mistakes, and the names in `lost` are then
    declared by nobody."""

    tree: Tree
    diagnostics: tuple[Diagnostic, ...] = ()
    broken: bool = False
    lost: tuple[str, ...] = ()


@dataclass(slots=True)
class Readings:
    """Readings from one compilation to the next; only those of the last one are kept."""

    _before: dict[Chunk, tuple[int, Read]] = field(default_factory=dict)
    _now: dict[Chunk, tuple[int, Read]] = field(default_factory=dict)

    def begin(self) -> None:
        """A compilation begins: what the last one did not need is forgotten."""
        self._before, self._now = self._now, {}

    def read(self, chunk: Chunk, reader: Callable[[Chunk], Read]) -> Read:
        """What the chunk says: as it was read before, moved to where it stands now, or as `reader` reads it."""
        key = chunk._replace(base=0)
        base, known = self._before.get(key, (0, None))
        if known is not None and base != chunk.base:
            # A finding may name lines in its words.
            known = None if known.diagnostics else replace(known, tree=moved(known.tree, chunk.base - base))
        if known is None:
            known = reader(chunk)
        self._now[key] = chunk.base, known
        return known


def moved(tree: Tree, lines: int) -> Tree:
    """The same tree so many lines further down."""
    return cast(Tree, _moved(tree, lines))


def _moved(value: Any, lines: int) -> Any:
    kind: Any = type(value)
    if kind is Span:
        return Span(value[0], value[1] + lines, value[2], value[3] + lines, value[4])
    if kind is tuple:
        return tuple([_moved(one, lines) for one in value]) if value else value
    parts = _parts(kind)
    if not parts:
        return value
    if issubclass(kind, tuple):
        return kind._make([_moved(one, lines) for one in value])
    made = object.__new__(kind)
    for name, store in parts:
        part = getattr(value, name)
        store(made, part if type(part) in _PLACELESS else _moved(part, lines))
    return made


@cache
def _parts(kind: type) -> tuple[tuple[str, Callable[[object, object], None]], ...]:
    """The parts of a kind of node, and what stores each; none of what has no places in it."""
    if is_dataclass(kind):
        # A frozen node is made part by part here: its own way takes several times as long.
        return tuple((part.name, getattr(kind, part.name).__set__) for part in fields(kind))
    return tuple((name, _nowhere) for name in getattr(kind, "_fields", ()))


def _nowhere(made: object, part: object) -> None:
    raise AssertionError("a named tuple is made at once")
