"""From the typewriter to the book: curly quotes, real dashes and ellipses made from the straight marks of a
source.

What a mark becomes depends on its neighbours, also across a change of style, so a paragraph is set as a
whole. Only marks change, never a letter; and text that is already set stays as it is.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from ifplay.diagnostics.paint import typewritten

_MARK = re.compile(r"-{2,}|\.{3,}|\"|'")
_DASHES = "-–—/…"
_OPENERS = "([{<“‘«‹¿¡"

# Words that begin with an apostrophe whatever follows, and those that as well may begin a quotation.
_ALWAYS = re.compile(
    r"'(?:\d\ds?|tis|tisn|twas|twasn|twere|twill|twould|em|n|kay|nuff|nother|tude|cuz|coz|fraid)\b",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    r"'(?:til|till|cause|round|bout|neath|fore|gainst|cross|course|stead|scuse|spect|bye|phone|flu|ere)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[^'\"]*(?:\w'\w[^'\"]*)*[,.!?…-]'(?!\w)")


class Typography(StrEnum):
    """How marks are shown: as in a book, as the author typed them, or so that any terminal can show them."""

    CURLY = "curly"
    STRAIGHT = "straight"
    ASCII = "ascii"


def typeset(texts: Sequence[str], typography: Typography, *, english: bool = True) -> list[str]:
    """The runs of one paragraph, set. Their number stays the same.

    Quotation marks differ by language: where the story is not in English, those stay as typed, and only
    apostrophes inside words, dashes and ellipses are set.
    """
    if typography is Typography.STRAIGHT:
        return list(texts)
    if typography is Typography.ASCII:
        return [typewritten(text) for text in texts]
    whole = "".join(texts)
    changes = _changes(whole, english) if _MARK.search(whole) else []
    if not changes:
        return list(texts)
    return _applied(texts, changes)


def _changes(whole: str, english: bool) -> list[tuple[int, int, str]]:
    """Where which mark is to stand instead: start, end, mark; in order."""
    changes = []
    quoting = False
    before, upto = "", 0
    for found in _MARK.finditer(whole):
        start, end = found.span()
        if start > upto:
            before = whole[start - 1]
        mark, after = found[0], whole[end : end + 1]
        if mark[0] == "-":
            new = _dash(len(mark), before, after)
        elif mark[0] == ".":
            new = {3: "…", 4: "…."}.get(len(mark), mark)
        elif mark == '"' and english:
            quoting = _opens(before, after, quoting)
            new = "“" if quoting else "”"
        elif mark == "'" and english:
            new = "‘" if _opens_inner(whole, start, before, after) else "’"
        else:
            new = "’" if mark == "'" and before.isalnum() and after.isalnum() else mark
        if new != mark:
            changes.append((start, end, new))
        before, upto = new[-1], end
    return changes


def _dash(length: int, before: str, after: str) -> str:
    """An em dash; an en dash between figures, and where the author set it off with spaces."""
    if length > 3:
        return "-" * length
    if length == 2:
        if before.isdigit() and after.isdigit():
            return "–"
        if before.isspace() and not after.isalnum():
            return "–"
    return "—"


def _opens(before: str, after: str, quoting: bool) -> bool:
    """Whether a straight double quote opens a quotation; `quoting` says that one is open."""
    if not before or before.isspace() or before in _OPENERS:
        return not quoting if not after or after.isspace() else True
    if before in _DASHES:
        return after.isalnum() or after in _OPENERS + "'…" if after else False
    return False


def _opens_inner(whole: str, start: int, before: str, after: str) -> bool:
    """Whether a straight single quote opens a quotation; if not, it is an apostrophe or closes one: the same
    mark."""
    if before and not before.isspace() and before not in _OPENERS + _DASHES:
        return False
    if not after or after.isspace() or after in ".,;:!?)]}”’":
        return False
    if before and before in _DASHES and not (after.isalnum() or after == '"'):
        return False
    if _ALWAYS.match(whole, start):
        return False
    return not _OFTEN.match(whole, start) or _CLOSED.match(whole, start + 1) is not None


def _applied(texts: Sequence[str], changes: Sequence[tuple[int, int, str]]) -> list[str]:
    """The runs with the changes made; a mark that two runs share goes to the first of them."""
    done = []
    begin = number = 0
    for text in texts:
        end = begin + len(text)
        parts, at = [], begin
        if number and changes[number - 1][1] > begin:
            at = min(end, changes[number - 1][1])
        while number < len(changes) and changes[number][0] < end:
            start, stop, new = changes[number]
            parts += [text[at - begin : start - begin], new]
            at = min(stop, end)
            number += 1
        parts.append(text[at - begin :])
        done.append("".join(parts))
        begin = end
    return done
