"""Laying out what was read: leaves become rows of styled text, at most a measure wide. No terminal is needed
here.

Styles are names from the closed set below; a story's text never becomes part of one.
"""

from collections.abc import Iterable, Iterator, Sequence
from re import Pattern
from typing import NamedTuple

from ifplay.diagnostics.paint import typewritten
from ifplay.play.leaves import Leaf, Line
from ifplay.play.measure import clipped, columns, lines, sliced
from ifplay.runtime.state import Paragraph, Run, Style, written

PLAIN = ""
DIM = "class:dim"
TAKEN = "class:taken"
NOTE = "class:note"
STRONG = "class:strong"
TITLE = "class:title"
MARKED = "class:marked"
LOCKED = "class:locked"
FOUND = "class:found"
ALSO = "class:also"
BAR = "class:bar"
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
    to: str
    here: str
    full: str
    empty: str
    ascii: bool = False

    def words(self, text: str) -> str:
        """The reader's own words, in what the terminal can show."""
        return typewritten(text) if self.ascii else text


UNICODE = Glyphs(mark="›", dot="·", to="–", here="»", full="█", empty="░")
ASCII = Glyphs(mark=">", dot="-", to="-", here="=", full="#", empty=".", ascii=True)


class Fragment(NamedTuple):
    """Some text of a row, in one style."""

    style: str
    text: str


Row = tuple[Fragment, ...]
BLANK: Row = ()

_NARROW = 16
"""What has fewer columns than these beside its label stands better under it."""


def flowed(
    runs: Line, measure: int, *, style: str = PLAIN, indent: int = 0, seek: Pattern[str] | None = None
) -> list[Row]:
    """The runs in lines, all of them `indent` columns in; `style` is added to each run's own, and FOUND to what is
    sought."""
    pieces = [(f"{style} {_STYLES[run.style]}".strip(), run.text) for run in runs]
    if seek is not None:
        pieces = list(_sought(pieces, seek))
    texts = [text for _, text in pieces]
    margin = (Fragment(PLAIN, " " * indent),) if indent else ()
    return [
        margin + tuple(Fragment(pieces[number][0], text) for number, text in sliced(texts, start, end))
        for start, end in lines("".join(texts), measure - indent)
    ]


def _sought(pieces: Sequence[tuple[str, str]], seek: Pattern[str]) -> Iterator[tuple[str, str]]:
    """The pieces cut where what is sought begins and ends."""
    texts = [text for _, text in pieces]
    whole = "".join(texts)
    at = 0
    for hit in seek.finditer(whole):
        for start, end, found in ((at, hit.start(), ""), (*hit.span(), FOUND)):
            for number, text in sliced(texts, start, end):
                yield f"{pieces[number][0]} {found}".strip(), text
        at = hit.end()
    for number, text in sliced(texts, at, len(whole)):
        yield pieces[number][0], text


def worded(text: str, measure: int, *, style: str = PLAIN, indent: int = 0) -> list[Row]:
    """Plain words in lines."""
    return flowed(_run(text), measure, style=style, indent=indent) if text else []


def centred(text: str, measure: int, *, style: str = PLAIN) -> list[Row]:
    """Plain words in the middle of the measure."""
    return [
        (Fragment(PLAIN, " " * ((measure - columns(text[start:end])) // 2)), Fragment(style, text[start:end]))
        for start, end in lines(text, measure)
    ]


def leaf_rows(
    leaf: Leaf, measure: int, glyphs: Glyphs, *, seek: Pattern[str] | None = None, here: bool = False
) -> list[list[Row]]:
    """A leaf in blocks, each ending with a blank row: its choice taken, its note, then each passage.

    What is sought is told by its style, and `here` marks the choice; neither changes what stands on which row.
    """
    blocks: list[list[Row]] = []
    if leaf.taken is not None:
        style = f"{TAKEN} {MARKED}" if here else TAKEN
        first, *others = flowed(leaf.taken.text, measure, style=style, indent=2, seek=seek) or [BLANK]
        mark = Fragment(style, f"{glyphs.here if here else glyphs.mark} ")
        blocks.append([BLANK, (mark, *first[1:]), *others, BLANK, BLANK])
    if leaf.note:
        blocks.append([*flowed(_run(leaf.note), measure, style=NOTE, seek=seek), BLANK])
    for passage in leaf.passages:
        if isinstance(passage, Paragraph):
            blocks.append([*flowed(passage.runs, measure, seek=seek), BLANK])
        else:
            blocks.append([*centred("*   *   *", measure), BLANK])
    return blocks


def leaf_texts(leaf: Leaf) -> Iterator[str]:
    """What is read in each block of a leaf, in the order of its blocks."""
    if leaf.taken is not None:
        yield written(leaf.taken.text)
    if leaf.note:
        yield leaf.note
    for passage in leaf.passages:
        yield written(passage.runs) if isinstance(passage, Paragraph) else ""


def _run(text: str) -> Line:
    return (Run(text, Style.PLAIN),)


def title_rows(title: str, author: str | None, measure: int) -> list[Row]:
    """The head of the first page."""
    rows = [BLANK, *centred(title, measure, style=TITLE)]
    if author:
        rows += [BLANK, *centred(author, measure, style=DIM)]
    return [*rows, BLANK, BLANK]


def table_rows(title: str, pairs: Iterable[tuple[str, str]], measure: int) -> list[Row]:
    """A page of its own: a title, and what belongs to what."""
    listed = list(pairs)
    rows = [BLANK, *centred(title, measure, style=TITLE), BLANK]
    indent = beside((left for left, _ in listed), measure)
    for left, right in listed:
        rows += paired(left, worded(right, measure, indent=indent or 2), indent, measure)
    return rows


def beside(labels: Iterable[str], measure: int) -> int:
    """How far in what belongs to these labels stands beside them; 0 where the measure is too narrow for that."""
    wide = min(max(map(columns, labels), default=0), measure // 2)
    return wide + 3 if measure - wide - 3 >= _NARROW else 0


def paired(label: str, rows: Sequence[Row], indent: int, measure: int) -> list[Row]:
    """A label with rows beside it, that far in; where that is 0, they stand under it, two columns in."""
    if not indent:
        return [*worded(label, measure, style=DIM), *rows]
    label = clipped(label, indent - 3)
    first, *others = rows or [BLANK]
    return [(Fragment(DIM, label), Fragment(PLAIN, " " * (indent - columns(label))), *first[1:]), *others]


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
