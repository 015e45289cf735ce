"""What a translator wrote, read: words, stars, and slots in brackets. Nothing else has a meaning.

A slot is `{name}` or `{word number}`, and with parts `{word number: this | that}`. A backslash makes a punctuation
mark an ordinary one; before anything else it is a backslash. Arrows, logic lines and marks of choices are just words.
"""

import re
from dataclasses import dataclass
from typing import Literal

from ifplay.syntax.stars import Stars
from ifplay.syntax.words import is_punctuation, normalised

DEEPEST = 64
"""How deep brackets may nest, as in a story."""

_SLOT = re.compile(r"\{ ?([^\W\d]\w*)(?: (\d{1,6}))? ?(?=[:}])")
_PLAIN = re.compile(r"[^\\*{}|]+")
_STARS = re.compile(r"\*+")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_EXCERPT = 24


class Unfit(Exception):
    """Why a translated message cannot be shown: one sentence."""


@dataclass(frozen=True, slots=True)
class Words:
    """Just these characters."""

    text: str


@dataclass(frozen=True, slots=True)
class Starred:
    """What stands between stars."""

    style: Literal["emphasis", "strong"]
    inside: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Braces:
    """A slot, by the name and number in its brackets, and its parts; `parts` is None where there is no colon."""

    slot: str
    parts: "tuple[tuple[Node, ...], ...] | None"


Node = Words | Starred | Braces


def read(text: str) -> tuple[Node, ...]:
    """The nodes of a message. Raises `Unfit` where brackets are no slots."""
    reader = _Reader(_BLANKS.sub(" ", text).strip(" "))
    nodes = reader.run(0)
    assert reader.at == len(reader.text)
    return nodes


class _Reader:
    """Reads one text from its beginning to its end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def run(self, depth: int) -> tuple[Node, ...]:
        """The nodes up to the end of the text or, inside brackets, of the part."""
        stars = Stars[Node](Words, Starred)
        while self.at < len(self.text):
            mark = self.text[self.at]
            if depth and mark in "|}":
                break
            if mark == "}":
                raise Unfit(f"the }} in “{self._excerpt()}” closes nothing; one to be seen is written \\}}")
            if mark == "{":
                stars.pieces.append(self._braces(depth))
            elif mark == "*":
                self._stars(stars, depth)
            elif mark == "\\":
                stars.pieces.append(Words(self._escaped()))
            elif found := _PLAIN.match(self.text, self.at):
                self.at = found.end()
                stars.pieces.append(Words(found[0]))
            else:  # A bar outside brackets.
                self.at += 1
                stars.pieces.append(Words(mark))
        return stars.joined()

    def _stars(self, stars: Stars[Node], depth: int) -> None:
        found = _STARS.match(self.text, self.at)
        assert found is not None
        begin, self.at = found.span()
        length = self.at - begin
        before, after = self.text[begin - 1 : begin], self.text[self.at : self.at + 1]
        if not stars.pieces or before == " " or not stars.close(length):
            stars.open(length, opens=after not in ("", " ") and not (depth and after in "|}"))

    def _escaped(self) -> str:
        following = self.text[self.at + 1 : self.at + 2]
        if following and is_punctuation(following):
            self.at += 2
            return following
        self.at += 1
        return "\\"

    def _braces(self, depth: int) -> Braces:
        begin = self.at
        found = _SLOT.match(self.text, begin)
        if found is None:
            raise Unfit(f"the {{ in “{self._excerpt()}” begins no slot; one to be seen is written \\{{")
        if depth >= DEEPEST:
            raise Unfit(f"brackets stand in brackets more than {DEEPEST} deep")
        name = normalised(found[1])
        slot = f"{name} {int(found[2])}" if found[2] else name
        self.at = found.end()
        parts: list[tuple[Node, ...]] = []
        while self.at < len(self.text) and self.text[self.at] != "}":
            self.at += 1
            parts.append(self._part(depth + 1))
        if self.at >= len(self.text):
            raise Unfit(f"the slot {{{slot}}} is not closed by a }}")
        self.at += 1
        return Braces(slot, tuple(parts) if parts else None)

    def _part(self, depth: int) -> tuple[Node, ...]:
        """One part, without spaces at its ends."""
        if self.text[self.at : self.at + 1] == " ":
            self.at += 1
        nodes = self.run(depth)
        if nodes and isinstance(last := nodes[-1], Words) and last.text.endswith(" "):
            text = last.text[:-1]
            nodes = (*nodes[:-1], Words(text)) if text else nodes[:-1]
        return nodes

    def _excerpt(self) -> str:
        shown = self.text[self.at : self.at + _EXCERPT]
        return shown + "…" if self.at + _EXCERPT < len(self.text) else shown
