"""Text as a terminal shows it: what takes which columns, and where lines break."""

import re
from collections.abc import Iterator
from typing import NamedTuple

TAB = 4

# What a line may not be broken within: a word, and a short piece of code in backticks.
_WORD = re.compile(r"(?:`[^`\n]{1,40}`|\S)+")


class Cell(NamedTuple):
    """What is drawn as one: a letter with its marks, an emoji of several parts, a tab's spaces.

    `start` and `end` are its place in the text, in code points.
    """

    text: str
    width: int
    start: int
    end: int


def cells(text: str) -> Iterator[Cell]:
    """The cells of one clean line in which tabs may still stand."""
    at = column = 0
    for cluster in _clusters(text):
        if cluster == "\t":
            width = TAB - column % TAB
            yield Cell(" " * width, width, at, at + 1)
        else:
            width = wide(cluster)
            yield Cell(cluster, width, at, at + len(cluster))
        at += len(cluster)
        column += width


def wide(text: str) -> int:
    """How many columns a clean line takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth  # a costly import, and most lines do without

    return max(0, wcswidth(text))


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """The text as lines of at most `width` columns, broken at spaces.

    `first` begins the first line, `rest` the others. Newlines stay, and so does a line's own
    indentation. A word that is too wide has a line of its own.
    """
    lines: list[str] = []
    prefix = first
    for paragraph in text.split("\n"):
        indentation = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))]
        line = prefix + indentation
        column = wide(line)
        empty = True
        for word in _WORD.findall(paragraph):
            size = wide(word)
            if not empty and column + 1 + size > width:
                lines.append(line)
                line, empty = rest + indentation, True
                column = wide(line)
            line += word if empty else " " + word
            column += size if empty else size + 1
            empty = False
        lines.append(line.rstrip())
        prefix = rest
    return lines


def _clusters(text: str) -> Iterator[str]:
    if text.isascii():
        return iter(text)
    from wcwidth import iter_graphemes

    return iter_graphemes(text)
