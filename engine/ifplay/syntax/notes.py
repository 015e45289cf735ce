"""What a writer tells translators: comment lines that begin with `//!`, which the story itself knows nothing of."""

import re
from typing import NamedTuple

from ifplay.syntax.front import has_front_matter, read_front_matter

_NOTE = re.compile(r"[ \t]*//![ \t]*(.*)")


class Note(NamedTuple):
    """What neighbouring `//!` lines say, line by line; `line` is the last of them, counted from 1."""

    line: int
    text: str


def notes(file: str, text: str) -> tuple[Note, ...]:
    """The notes of a file, in order."""
    start = base = 0
    if has_front_matter(text):
        front = read_front_matter(file, text).value
        start, base = front.end, front.lines
    found: list[Note] = []
    for number, line in enumerate(text[start:].split("\n"), base + 1):
        said = _NOTE.fullmatch(line)
        if said is None:
            continue
        words = said[1].rstrip()
        if found and found[-1].line == number - 1:
            found[-1] = Note(number, f"{found[-1].text}\n{words}")
        else:
            found.append(Note(number, words))
    return tuple(found)
