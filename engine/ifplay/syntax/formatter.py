"""One layout for every story: how far lines are indented, how tokens are spaced, what stands in columns, where lines
are empty.

What a story says and what it means stay: prose is never broken anew, comments stay where they are, and the tokens that
the parser sees are the same before and after, which is looked at each time. Front matter is left alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from lark import Token

from ifplay.diagnostics.cells import wide
from ifplay.diagnostics.report import Diagnostic, Outcome, has_errors
from ifplay.diagnostics.rules import MISSING_TITLE
from ifplay.syntax.columns import aligned, cells
from ifplay.syntax.indents import width_of
from ifplay.syntax.parser import Heard, listen
from ifplay.syntax.remembered import Chunk
from ifplay.syntax.spacing import PROSE, spaced

STEP = " " * 4
_GAP = 2
"""Spaces before the comments at the ends of neighbouring lines, after the longest of these."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line to be: its indentation in steps, what it says (nothing: it is empty), the comment at its end, the kind of
    its first token, and of a declaration what stands in its columns."""

    depth: int = 0
    text: str = ""
    comment: str = ""
    kind: str = ""
    cells: tuple[str, ...] = ()

    @property
    def is_note(self) -> bool:
        """Whether it is nothing but a comment."""
        return self.text.startswith("//")


class Changed(AssertionError):
    """The layout would have changed what the story is. This is a fault of ours; nothing was written."""


def formatted(file: str, text: str, *, main: bool) -> Outcome[str | None]:
    """The text of a file in the one layout, with LF line ends; None where mistakes keep it from being read.

    `text` has LF line ends; `main` is a story itself, with front matter, and not a file that stories include.
    """
    outcome = listen(file, text, main=main)
    if has_errors(_hindering(outcome)):
        return Outcome(None, outcome.diagnostics)
    heard = outcome.value
    front = text[: heard.start].rstrip("\n")
    rows = _tidied([row for chunk, tokens in heard.chunks for row in _rows(chunk, tokens)] or _notes_alone(text, heard))
    body = "\n".join(_written(_in_columns(rows)))
    made = "\n\n".join(filter(None, (front, body))) + "\n" if front or body else ""
    if _meaning(listen(file, made, main=main)) != _meaning(outcome):
        raise Changed(f"{file} would not be the same story in its new layout")
    return Outcome(made, outcome.diagnostics)


def _notes_alone(text: str, heard: Heard) -> list[Row]:
    """The rows of a file in which there is nothing to parse."""
    return [Row(text=line.strip()) for line in text[heard.start :].split("\n")]


# From tokens to rows --------------------------------------------------------------------------------------------


def _rows(chunk: Chunk, tokens: Sequence[Token]) -> Iterator[Row]:
    """The rows of a chunk, its last empty lines and comments among them."""
    widths = [0]
    line: list[Token] = []
    waiting: list[str] = []  # empty lines and comments that stand before the next line
    for token in tokens:
        match token.type:
            case "_NL":
                if line:
                    yield _row(line, len(widths) - 1)
                    line = []
                *waiting, lead = token.split("\n")[1:]
                width = width_of(lead)
            case "_INDENT" | "_DEDENT" | "BLANK":
                continue
            case _:
                if not line:
                    before = list(widths)
                    if chunk.start == "declarations" or token.type == "SCENE_MARK":
                        width = 0
                    while widths[-1] > width:
                        widths.pop()
                    if widths[-1] < width:
                        widths.append(width)
                    yield from _between(waiting, before, widths)
                    waiting = []
                line.append(token)
    yield from _between(waiting, widths, [0])


def _row(line: Sequence[Token], depth: int) -> Row:
    comment = str(line[-1]).rstrip() if line[-1].type == "_COMMENT" else ""
    tokens = line[:-1] if comment else line
    return Row(depth, spaced(tokens).rstrip(" \t"), comment, tokens[0].type, cells(tokens))


def _between(lines: Sequence[str], before: Sequence[int], after: Sequence[int]) -> Iterator[Row]:
    """Empty lines and comments between two lines, with the indentations open there. A comment stays with the line that
    it is indented as, below it or above it; one that is like none goes with the deeper of them when it is deeper than
    both, else with the line below."""
    for text in lines:
        note = text.strip()
        if not note:
            yield Row()
            continue
        width = width_of(text[: len(text) - len(text.lstrip())])
        if width in after:
            depth = after.index(width)
        elif width in before:
            depth = before.index(width)
        elif width > max(before[-1], after[-1]):
            depth = max(len(before), len(after)) - 1
        else:
            depth = len(after) - 1
        yield Row(depth, note)


# Rows among each other ------------------------------------------------------------------------------------------


def _tidied(rows: Sequence[Row]) -> list[Row]:
    """One empty line where there were some, none at either end, and one before each scene with the notes above it."""
    tidy: list[Row] = []
    for row in rows:
        if row.kind == "SCENE_MARK":
            at = len(tidy)
            while at and tidy[at - 1].is_note and tidy[at - 1].depth == 0:
                at -= 1
            if at and tidy[at - 1].text:
                tidy.insert(at, Row())
        if row.text or (tidy and tidy[-1].text):
            tidy.append(row)
    while tidy and not tidy[-1].text:
        tidy.pop()
    return tidy


def _in_columns(rows: Sequence[Row]) -> list[Row]:
    """The same, neighbouring declarations of one kind in columns."""
    made: list[Row] = []
    for kind, group in groupby(rows, key=lambda row: row.kind if row.cells else None):
        alike = list(group)
        if kind is not None:
            texts = aligned([row.cells for row in alike])
            alike = [replace(row, text=text) for row, text in zip(alike, texts, strict=True)]
        made += alike
    return made


def _written(rows: Sequence[Row]) -> Iterator[str]:
    """The lines, comments at the ends of neighbours in one column."""
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and rows[end].comment and rows[end].depth == rows[at].depth:
            end += 1
        if end == at:
            yield _line(rows[at])
            at += 1
            continue
        column = max(wide(_line(row)) for row in rows[at:end]) + _GAP
        for row in rows[at:end]:
            yield _line(row) + " " * (column - wide(_line(row))) + row.comment
        at = end


def _line(row: Row) -> str:
    return STEP * row.depth + row.text


# The same story -------------------------------------------------------------------------------------------------


def _hindering(outcome: Outcome[Heard]) -> Sequence[Diagnostic]:
    """What keeps a file from being read; a story without a title can be read."""
    return [one for one in outcome.diagnostics if one.rule is not MISSING_TITLE]


def _meaning(outcome: Outcome[Heard]) -> list[list[tuple[str, str]]]:
    """What the parser sees of a file, without what layout is."""
    if has_errors(_hindering(outcome)):
        return []
    return [_seen(chunk, tokens) for chunk, tokens in outcome.value.chunks]


def _seen(chunk: Chunk, tokens: Sequence[Token]) -> list[tuple[str, str]]:
    seen: list[tuple[str, str]] = []
    for token in tokens:
        match token.type:
            case "BLANK" if chunk.start == "declarations":  # means nothing there
                continue
            case "SECTION":
                seen.append((token.type, ""))
            case "_NL" | "_COMMENT":
                seen.append((token.type, "" if token.type == "_NL" else token.rstrip()))
            case "TITLE" if not token.strip():  # an empty one is none
                seen.pop()
            case kind if kind in PROSE:
                seen.append((kind, " ".join(token.split())))
            case kind:
                seen.append((kind, "".join(token.split())))
    while seen and seen[-1][0] in ("BLANK", "_DEDENT", "_NL"):
        seen.pop()
    return [one for one in seen if one != ("TEXT", "")]
