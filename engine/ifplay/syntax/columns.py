"""Declarations one below the other: neighbours of one kind have what they hold, how they start and their labels in
columns.

The values of enums and sets are lists, some short and some long, so nothing is set in columns behind these. Promises
and includes are sentences, and have none.
"""

from collections.abc import Sequence

from lark import Token

from ifplay.diagnostics.cells import wide
from ifplay.syntax.spacing import spaced

WIDEST = 40
"""Display columns."""

_LISTS = frozenset({"ENUM", "SET"})
_KINDS = _LISTS | {"FLAG", "NUMBER", "TEXT_KIND"}


def cells(line: Sequence[Token]) -> tuple[str, ...]:
    """What stands in each column of a declaration, some of it empty, and as many as all of its kind have; nothing for
    a line that has no columns."""
    kind = line[0].type
    if kind not in _KINDS:
        return ()
    name = 3 if ":" in line[2:3] else 2
    if kind in _LISTS:
        return spaced(line[:name]), spaced(line[name:])
    start = next((at for at, token in enumerate(line) if token == "="), len(line))
    label = len(line) - 1 if line[-1].type == "STRING" and line[-2] != "=" else len(line)
    start = min(start, label)
    parts = line[:name], line[name:start], line[start:label], line[label:]
    return tuple(spaced(part) if part else "" for part in parts)


def aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """Those cells as lines, each cell as wide as its column, and no column where all are empty. What is wider than
    `WIDEST` makes no column wide."""
    columns = [column for column in zip(*lines, strict=True) if any(column)]
    padded = [_padded(column) for column in columns]
    return [" ".join(line).rstrip() for line in zip(*padded, strict=True)]


def _padded(column: Sequence[str]) -> list[str]:
    widths = [wide(cell) for cell in column]
    width = max((one for one in widths if one <= WIDEST), default=0)
    return [cell + " " * (width - one) for cell, one in zip(column, widths, strict=True)]
