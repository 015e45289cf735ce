"""Laying out what was read: leaves become rows of styled text, at most a measure wide. No terminal is needed
here.

Styles are names from the closed set below; a story's text never becomes part of one.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ifplay.play.leaves import Leaf, Line
from ifplay.play.measure import clipped, columns, lines, sliced
from ifplay.runtime.state import Paragraph, Run, Style

PLAIN = ""
DIM = "class:dim"
TAKEN = "class:taken"
NOTE = "class:note"
STRONG = "class:strong"
_STYLES = {
    Style.PLAIN: "",
    Style.EMPHASIS: "class:emphasis",
    Style.STRONG: "class:strong",
    Style.EMPHASIS | Style.STRONG: "class:emphasis class:strong",
}


class Glyphs(NamedTuple):
    """The few marks of the screen itself."""

    mark: str
    dot: str
    arrows: str
    to: str


UNICODE = Glyphs(mark="›", dot="·", arrows="↑ ↓", to="–")
ASCII = Glyphs(mark=">", dot="-", arrows="up, down", to="-")


class Fragment(NamedTuple):
    """Some text of a row, in one style."""

    style: str
    text: str


Row = tuple[Fragment, ...]
BLANK: Row = ()


def flowed(runs: Line, measure: int, *, style: str = PLAIN, indent: int = 0) -> list[Row]:
    """The runs in lines, all of them `indent` columns in; `style` is added to each run's own."""
    texts = [run.text for run in runs]
    margin = (Fragment(PLAIN, " " * indent),) if indent else ()
    return [
        margin
        + tuple(
            Fragment(f"{style} {_STYLES[runs[number].style]}".strip(), text)
            for number, text in sliced(texts, start, end)
        )
        for start, end in lines("".join(texts), measure - indent)
    ]


def worded(text: str, measure: int, *, style: str = PLAIN, indent: int = 0) -> list[Row]:
    """Plain words in lines."""
    return flowed((Run(text, Style.PLAIN),), measure, style=style, indent=indent) if text else []


def centred(text: str, measure: int, *, style: str = PLAIN) -> list[Row]:
    """Plain words in the middle of the measure."""
    return [
        (Fragment(PLAIN, " " * ((measure - columns(text[start:end])) // 2)), Fragment(style, text[start:end]))
        for start, end in lines(text, measure)
    ]


def leaf_rows(leaf: Leaf, measure: int, glyphs: Glyphs) -> list[list[Row]]:
    """A leaf in blocks, each ending with a blank row: its choice taken, its note, then each passage."""
    blocks: list[list[Row]] = []
    if leaf.taken is not None:
        first, *others = flowed(leaf.taken.text, measure, style=TAKEN, indent=2)
        blocks.append([BLANK, (Fragment(TAKEN, f"{glyphs.mark} "), *first[1:]), *others, BLANK, BLANK])
    if leaf.note:
        blocks.append([*worded(leaf.note, measure, style=NOTE), BLANK])
    for passage in leaf.passages:
        if isinstance(passage, Paragraph):
            blocks.append([*flowed(passage.runs, measure), BLANK])
        else:
            blocks.append([*centred("*   *   *", measure), BLANK])
    return blocks


def title_rows(title: str, author: str | None, measure: int) -> list[Row]:
    """The head of the first page."""
    rows = [BLANK, *centred(title, measure, style=STRONG)]
    if author:
        rows += [BLANK, *centred(author, measure, style=DIM)]
    return [*rows, BLANK, BLANK]


def table_rows(title: str, pairs: Iterable[tuple[str, str]], measure: int) -> list[Row]:
    """A page of its own: a title, and what belongs to what."""
    listed = list(pairs)
    wide = min(max((columns(left) for left, _ in listed), default=0), measure // 2)
    rows = [BLANK, *centred(title, measure, style=STRONG), BLANK]
    for left, right in listed:
        label = clipped(left, wide)
        first, *others = worded(right, measure, indent=wide + 3) or [BLANK]
        gap = " " * (wide + 3 - columns(label))
        rows += [(Fragment(DIM, label), Fragment(PLAIN, gap), *first[1:]), *others]
    return rows


def ruled(left: str, right: str, measure: int) -> Row:
    """One dim row with words at both its ends, as far as there is room: the left ones are clipped, and the right ones
    go where they would take more than half of it."""
    if columns(right) > measure // 2:
        right = ""
    left = clipped(left, measure - columns(right) - 2 if right else measure)
    return (Fragment(DIM, left + " " * max(0, measure - columns(left) - columns(right)) + right),)


def joined(parts: Sequence[str], dot: str) -> str:
    """The parts that say something, with a dot between each two."""
    return f" {dot} ".join(part for part in parts if part)
