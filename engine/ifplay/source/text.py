"""A story file's text, from bytes, with what is wrong with them."""

import re
from dataclasses import dataclass

from ifplay.source.spans import Span

# Controls but tab and newline, C1 controls, line and paragraph separators, bidi embeddings, overrides and
# isolates, invisible operators, deprecated format characters, and a byte order mark that is not at the start.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Bytes that are not UTF-8 text: the offset of the first bad one, its value, and the place it would have."""

    offset: int
    byte: int
    span: Span


def decode(name: str, content: bytes) -> str | Undecodable:
    """The text of a file: UTF-8, a byte order mark accepted, line ends as LF."""
    if content.startswith(b"\xef\xbb\xbf"):
        content = content[3:]
        skipped = 3
    else:
        skipped = 0
    bad = content.find(0)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        bad = error.start if bad < 0 else min(bad, error.start)
    if bad >= 0:
        before = content[:bad].decode("utf-8").replace("\r\n", "\n")
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        return Undecodable(bad + skipped, content[bad], Span(name, line, column, line, column + 1))
    return text.replace("\r\n", "\n") if "\r" in text else text


def hidden_characters(name: str, text: str) -> list[tuple[str, Span]]:
    """The characters a reader or an editor would not see, with their places, at most one to a line."""
    found: list[tuple[str, Span]] = []
    position = 0
    line = 1
    counted = 0
    while match := _HIDDEN.search(text, position):
        start = match.start()
        line += text.count("\n", counted, start)
        counted = start
        column = start - text.rfind("\n", 0, start)
        found.append((match.group(), Span(name, line, column, line, column + 1)))
        end = text.find("\n", start)
        if end < 0 or len(found) == 100:
            break
        position = end
    return found
