"""The lines of source a finding is about, cut to the screen, with marks under the place.

Nothing here costs more than the stretch of text that is shown, but for one count of newlines per file: a line
of 50 MB is cut before anything looks at it.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from ifplay.diagnostics.cells import Cell, cells
from ifplay.diagnostics.clean import clean
from ifplay.source.spans import Span

_STRETCH = 1 << 16
_WHOLE = 4  # a place of up to so many lines is shown whole


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an excerpt, clean. `number` is None where lines were left out.

    `at` and `length` say in display columns what to mark under it; with a length of 0 all of it is meant.
    """

    number: int | None
    text: str
    at: int = 0
    length: int = 0


def excerpt(text: str, span: Span, room: int, dots: str) -> tuple[Row, ...]:
    """The lines of `span` in `text`, each at most `room` columns wide; none where the text has no such line.

    A place within one line is marked there. One of several lines is shown whole when short, else its first
    two lines and its last.
    """
    last = span.end_line - 1 if span.end_line > span.line and span.end_column <= 1 else span.end_line
    if last <= span.line:
        bounds = _bounds(text, span.line)
        if bounds is None:
            return ()
        end = span.end_column - 1 if span.end_line == span.line else bounds[1] - bounds[0]
        return (_marked(text, bounds, span.line, span.column - 1, end, room, dots),)
    numbers: list[int | None] = list(range(span.line, last + 1)) if last - span.line < _WHOLE else []
    if not numbers:
        numbers = [span.line, span.line + 1, None, last]
    rows: list[Row] = []
    for number in numbers:
        if number is None:
            rows.append(Row(None, dots))
            continue
        bounds = _bounds(text, number)
        if bounds is not None:
            row = _marked(text, bounds, number, 0, 0, room, dots)
            rows.append(Row(number, row.text))
    return tuple(rows)


def _bounds(text: str, line: int) -> tuple[int, int] | None:
    """Where that line begins and ends in the text, without its line end."""
    totals = _newlines(text)
    before = line - 1
    if before < 0 or before > totals[-1]:
        return None
    stretch = max(0, bisect_left(totals, before) - 1)
    at = stretch * _STRETCH - 1
    for _ in range(before - totals[stretch]):
        at = text.find("\n", at + 1)
    start = at + 1 if before else 0
    end = text.find("\n", start)
    if end < 0:
        end = len(text)
    elif end > start and text[end - 1] == "\r":
        end -= 1
    return start, end


@lru_cache(maxsize=8)
def _newlines(text: str) -> tuple[int, ...]:
    """How many newlines stand before each stretch of the text, and in all of it."""
    totals = [0]
    for at in range(0, len(text), _STRETCH):
        totals.append(totals[-1] + text.count("\n", at, at + _STRETCH))
    return tuple(totals)


def _marked(text: str, bounds: tuple[int, int], number: int, begin: int, end: int, room: int, dots: str) -> Row:
    """The line, cut around its code points from `begin` to `end` when it is too wide; those marked."""
    start, stop = bounds
    begin = min(max(begin, 0), stop - start)
    end = min(max(end, begin), stop - start)
    low = max(start, start + begin - 2 * room)
    high = min(stop, start + begin + 4 * room)
    shown = _shown(text[low:high])
    first, last = _window(shown, start + begin - low, start + end - low, room, low > start, high < stop)
    cut_left = low > start or first > 0
    cut_right = high < stop or last < len(shown)
    prefix = dots if cut_left else ""
    line = prefix + "".join(cell.text for cell in shown[first:last]) + (dots if cut_right else "")
    at, length = len(prefix), 0
    for cell in shown[first:last]:
        if cell.end <= start + begin - low:
            at += cell.width
        elif cell.start < start + end - low:
            length += cell.width
    return Row(number, line.rstrip(), at, max(1, length))


def _shown(stretch: str) -> list[Cell]:
    """The cells of a stretch of a line, cleaned but for its tabs."""
    kept = "\t".join(clean(part) for part in stretch.split("\t"))
    return list(cells(kept))


def _window(shown: list[Cell], begin: int, end: int, room: int, before: bool, after: bool) -> tuple[int, int]:
    """Which cells fit: all of them, or those from a little before `begin` on."""
    total = sum(cell.width for cell in shown)
    if not before and not after and total <= room:
        return 0, len(shown)
    inner = max(1, room - 6)  # both cuts, in the widest glyphs
    first = 0
    reach = sum(cell.width for cell in shown if cell.start < end)
    if before or reach > inner:
        first = next((index for index, cell in enumerate(shown) if cell.end > begin), len(shown))
        context = 0
        while first > 0 and context + shown[first - 1].width <= inner // 3:
            first -= 1
            context += shown[first].width
    last, used = first, 0
    while last < len(shown) and used + shown[last].width <= inner:
        used += shown[last].width
        last += 1
    return first, last
