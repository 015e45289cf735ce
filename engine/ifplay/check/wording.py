"""Counts, chances and columns as people read them."""

from collections.abc import Sequence

from ifplay.check.count import Count, decimal
from ifplay.diagnostics.cells import wide, wrapped

LEAST = 24
"""Columns beside a label that are kept on any terminal."""

LONG = 15
"""A number with more digits than this is given as a power of ten."""


def told(count: Count | None) -> str:
    """A count as people read it."""
    if count is None:
        return "unknown"
    if isinstance(count, str):
        return "endless"
    return figure(count)


def figure(count: int) -> str:
    """A number as people read it."""
    digits = decimal(count)
    if len(digits) > LONG:
        return f"about {digits[0]}.{digits[1]} x 10^{len(digits) - 1}"
    return f"{count:,}"


def picked(picks: int, *, proved: bool) -> str:
    """How many picks a playthrough takes; where it is not `proved` that none takes fewer, this is said."""
    return many(picks, "pick") if proved else f"{many(picks, 'pick')} or fewer"


def chance(odds: float | None) -> str:
    """A chance in percent."""
    if odds is None:
        return "unknown"
    if 0 < odds < 0.0005:
        return "< 0.1 %"
    if 0.9995 <= odds < 1 - 1e-9:
        return "> 99.9 %"
    return f"{odds:.1%}".replace("%", " %")


def many(count: int, word: str) -> str:
    """So many of them."""
    return f"{figure(count)} {word}" if count == 1 else f"{figure(count)} {word}s"


def labelled(rows: Sequence[tuple[str, str]], width: int) -> list[str]:
    """The rows, each a label and what it is of; that begins in one column, and is broken where the width ends."""
    label = max((wide(name) for name, _ in rows), default=0)
    lines: list[str] = []
    for name, what in rows:
        first = "  " + name + " " * (label - wide(name)) + "  "
        lines += wrapped(what, max(width, label + LEAST), first=first, rest=" " * (label + 4))
    return lines


def columns(rows: Sequence[Sequence[str]], right: Sequence[bool]) -> list[str]:
    """The rows with their cells under each other; those of `right` columns end under each other."""
    widths = [max(wide(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        padded = [
            " " * (width - wide(cell)) + cell if at_right else cell + " " * (width - wide(cell))
            for cell, width, at_right in zip(row, widths, right, strict=True)
        ]
        lines.append(("  " + "  ".join(padded)).rstrip())
    return lines
