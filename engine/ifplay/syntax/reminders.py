"""What a writer has left to do: comments that say TODO."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ifplay.syntax.front import has_front_matter
from ifplay.syntax.parser import listen

_TODO = re.compile(r"//+!?\s*(?:TODO|FIXME|XXX)\b[:\s]*(.*)", re.IGNORECASE)


class Reminder(NamedTuple):
    """What is to be done, on which line of a file, counted from 1."""

    line: int
    text: str


def reminders(file: str, text: str) -> tuple[Reminder, ...]:
    """The comments of a file, in order, that begin with TODO, FIXME or XXX, whole lines and ends of lines."""
    return tuple(sorted(_found(file, text)))


def _found(file: str, text: str) -> Iterator[Reminder]:
    if not re.search("todo|fixme|xxx", text, re.IGNORECASE):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if said := _TODO.fullmatch(line.strip()):
            yield Reminder(number, said[1].strip())
    for chunk, tokens in listen(file, text, main=has_front_matter(text)).value.chunks:
        for token in tokens:
            if token.type == "_COMMENT" and (said := _TODO.fullmatch(token.strip())):
                yield Reminder(chunk.base + (token.line or 1), said[1].strip())
