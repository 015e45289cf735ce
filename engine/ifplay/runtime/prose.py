"""How what a story says becomes paragraphs: pieces of a line to a line, lines to a paragraph, paragraphs to a
text.

A turn collects *items*: a `Line` joins its neighbours by one space, a `Paragraph` stands for itself, and a
gap (None) or a section break keeps lines apart.
"""

import re
from collections.abc import Iterable, Sequence

from ifplay.runtime.state import Paragraph, Passage, Run, Section, Style

Line = tuple[Run, ...]
Item = Line | Paragraph | Section | None

PLAIN = Style.PLAIN
_CLOSED = (Paragraph, Section)
_CLINGS = frozenset(",.;:!?)")
_BLANKS = re.compile(r"[ \t]+")


def single_spaced(text: str) -> str:
    """The text with each run of spaces and tabs as one space."""
    return _BLANKS.sub(" ", text)


def tidy(fragments: Iterable[Run]) -> Line:
    """The runs of one line from its fragments in order; nothing at all when they show nothing.

    An empty fragment is a brace that showed nothing. It leaves no gap: of the spaces on both sides one
    remains, and none at an end of the line, nor before one of , . ; : ! ? ) that comes right after it.
    """
    runs: list[Run] = []
    text, style = "", PLAIN
    spaced = True
    hollow = False
    for more, look in fragments:
        if not more:
            hollow = True
            continue
        if spaced:
            if hollow and more[0] in _CLINGS:
                if text:
                    text = text[:-1]
                elif runs:
                    _shorten(runs)
            elif more[0] == " ":
                more = more[1:]
                if not more:
                    continue
        hollow = False
        spaced = more[-1] == " "
        if look == style:
            text += more
        else:
            if text:
                runs.append(Run(text, style))
            elif runs and runs[-1].style == look:  # Nothing is left of what stood between.
                more = runs.pop().text + more
            text, style = more, look
    if text:
        runs.append(Run(text, style))
    if spaced and runs:
        _shorten(runs)
    return tuple(runs)


def _shorten(runs: list[Run]) -> None:
    """Take the last character, a space, away."""
    text, style = runs.pop()
    if len(text) > 1:
        runs.append(Run(text[:-1], style))


def joined(lines: Sequence[Line]) -> Line:
    """Lines as one, a plain space between each two."""
    if len(lines) == 1:
        return lines[0]
    texts = []
    for line in lines:
        if len(line) != 1 or line[0].style:
            return _joined_runs(lines)
        texts.append(line[0].text)
    return (Run(" ".join(texts), PLAIN),)


def _joined_runs(lines: Sequence[Line]) -> Line:
    runs: list[Run] = []
    text, style = "", PLAIN
    for line in lines:
        for more, look in ((" ", PLAIN), *line) if text else line:
            if look == style:
                text += more
            else:
                if text:
                    runs.append(Run(text, style))
                text, style = more, look
    runs.append(Run(text, style))
    return tuple(runs)


def assembled(items: Iterable[Item]) -> tuple[tuple[Passage, ...], bool]:
    """The text those items make, and whether its last paragraph is still open for another line."""
    passages: list[Passage] = []
    lines: list[Line] = []
    for item in items:
        if item is None or isinstance(item, _CLOSED):
            if lines:
                passages.append(Paragraph(joined(lines)))
                lines = []
            # Several section breaks with nothing between them are one.
            if item is not None and not (passages and isinstance(item, Section) and passages[-1] == item):
                passages.append(item)
        else:
            lines.append(item)
    if lines:
        passages.append(Paragraph(joined(lines)))
        return tuple(passages), True
    return tuple(passages), False


def packed(items: Iterable[Item], *, fresh: bool) -> tuple[Item, ...]:
    """Fewer items that make the same text: neighbouring lines as one, and what stands between two gaps as a
    paragraph.

    `fresh` says that a gap, or nothing, comes before the first item wherever they are put.
    """
    short: list[Item] = []
    lines: list[Line] = []
    closed = fresh
    for item in items:
        if item is None or isinstance(item, _CLOSED):
            if lines:
                line = joined(lines)
                lines = []
                short.append(Paragraph(line) if closed else line)
            if item is not None:
                short.append(item)
            elif not closed:
                short.append(None)
            closed = True
        else:
            lines.append(item)
    if lines:
        short.append(joined(lines))
    return tuple(short)


def length(items: Iterable[Item]) -> int:
    """How many characters the items hold."""
    total = 0
    for item in items:
        if item is None or isinstance(item, Section):
            continue
        runs = item.runs if isinstance(item, Paragraph) else item
        total += sum(len(run.text) for run in runs)
    return total
