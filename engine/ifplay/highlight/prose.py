"""Prose and the words of choices: text, escapes, braces in braces, and what stands between stars."""

import re
from collections.abc import Iterator, Sequence

from ifplay.highlight.code import ENDS, NAME, expression
from ifplay.highlight.kinds import Kind, Stretch

_PIECE = re.compile(rf"\\[^\n]?|\*+|[{{}}|]|(?P<arrow>->(?=[ \t]+{NAME}[ \t]*(?:\n|\Z)))|[^\\*{{}}|\n-]+|-")
_HEAD = re.compile(rf"([ \t]*)(?:(if|plural|needs)|(seq|cycle|once|shuffle)){ENDS}")
_NAME = re.compile(NAME)
_STYLES: dict[tuple[bool, bool], Kind] = {
    (False, False): "text", (True, False): "emphasis", (False, True): "strong", (True, True): "strong emphasis",
}  # fmt: skip
_MOST_OPEN = 16


class Line:
    """One line of prose as it is read: afterwards its stretches are in order, and styled."""

    def __init__(self, text: str, start: int, end: int, *, choice: bool) -> None:
        self.text = text
        self.end = end
        self.choice = choice
        self.stretches: list[Stretch] = []
        # Where emphasis begins and ends: by offset, how much the count of each style changes there.
        self.changes: dict[int, list[int]] = {}
        self._read(start)

    def __iter__(self) -> Iterator[Stretch]:
        counts = [0, 0]
        for one in self.stretches:
            for style, change in enumerate(self.changes.get(one.start, ())):
                counts[style] += change
            yield one._replace(kind=_STYLES[counts[0] > 0, counts[1] > 0]) if one.kind == "text" else one

    def _read(self, place: int) -> None:
        parts = [_Part(self)]
        while place < self.end:
            found = _PIECE.match(self.text, place, self.end)
            if found is None:  # nothing but a line end, and lines have none
                break
            said, start, place = found[0], place, found.end()
            part = parts[-1]
            if said == "{":
                self.stretches.append(Stretch(start, place, "punctuation"))
                place, opened = self._brace(place)
                if opened:
                    parts.append(_Part(self))
                else:
                    part.last_space = False
            elif said in "|}" and len(parts) > 1:
                self.stretches.append(Stretch(start, place, "punctuation"))
                parts.pop()
                if said == "|":
                    parts.append(_Part(self))
                else:
                    parts[-1].last_space = False
            elif said[0] == "\\":
                self.stretches.append(Stretch(start, place, "escape"))
                part.last_space = False
            elif said[0] == "*":
                part.stars(start, place, self.text[place : place + 1] if place < self.end else "")
            elif found["arrow"] and self.choice and len(parts) == 1:
                self._arrow(start, place)
                break
            else:
                self.stretches.append(Stretch(start, place, "text"))
                part.last_space = said[-1] in " \t"

    def _brace(self, place: int) -> tuple[int, bool]:
        """What follows an opening brace, and whether text follows that."""
        head = _HEAD.match(self.text, place, self.end)
        kind = ""
        if head is not None:
            group = 2 if head[2] else 3
            kind = head[group]
            self.stretches.append(Stretch(head.start(group), head.end(group), "keyword"))
            place = head.end()
        while True:
            for one in expression(self.text, place, self.end, stops=":}"):
                self.stretches.append(one)
                place = one.end
            if place >= self.end:
                return place, False
            self.stretches.append(Stretch(place, place + 1, "punctuation"))
            place += 1
            if self.text[place - 1] == "}":
                return place, False
            if kind and kind != "needs":
                return place, True

    def _arrow(self, start: int, place: int) -> None:
        self.stretches.append(Stretch(start, place, "mark"))
        name = _NAME.search(self.text, place, self.end)
        assert name is not None
        self.stretches.append(Stretch(name.start(), name.end(), "target"))

    def style(self, start: int, end: int, length: int) -> None:
        """Note that what lies from one run of stars to the end of another is emphasis, or strong, or both."""
        for place, change in ((start, 1), (end, -1)):
            counts = self.changes.setdefault(place, [0, 0])
            counts[0] += change * (length != 2)
            counts[1] += change * (length != 1)


class _Part:
    """The runs of stars of a line, or of one part of a brace: which stand open."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.opened: dict[int, list[int]] = {1: [], 2: [], 3: []}
        self.last_space = True  # as it is at the start

    def stars(self, start: int, end: int, following: str) -> None:
        """A run of stars: it closes what stands open, or opens something, or is just stars.

        One that closes has no space before it, one that opens none after it.
        """
        length = end - start
        closes = not self.last_space and self._close(length, end)
        self.line.stretches.append(Stretch(start, end, "text"))
        self.last_space = False
        # What ends a part is no text either, and stars before it open nothing.
        if closes or length not in self.opened or following in ("", " ", "\t", "|", "}"):
            return
        if sum(map(len, self.opened.values())) < _MOST_OPEN:
            self.opened[length].append(start)

    def _close(self, length: int, end: int) -> bool:
        if self._close_one(length, end):
            return True
        if length == 3 and self.opened[1] and self.opened[2]:
            inner = 1 if self.opened[1][-1] > self.opened[2][-1] else 2
            return self._close_one(inner, end) and self._close_one(3 - inner, end)
        return False

    def _close_one(self, length: int, end: int) -> bool:
        waiting: Sequence[int] = self.opened.get(length, ())
        if not waiting:
            return False
        start = self.opened[length].pop()
        for places in self.opened.values():
            while places and places[-1] > start:
                places.pop()
        self.line.style(start, end, length)
        return True
