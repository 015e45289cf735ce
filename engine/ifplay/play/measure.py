"""Breaking set text into lines of a measure, by the columns a terminal gives each character.

A line breaks at spaces, after a hyphen or a dash inside a word, and between ideographs; never before a dash
that stands between spaces, nor before a mark that closes. Only a word wider than the whole line is cut, and
then between characters as a reader sees them: marks stay with their letter, the members of an emoji family
together.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from wcwidth import iter_graphemes, width

MEASURE = 66

# Words are what stands between spaces; some spaces are made not to break, and count as letters.
_WORD = re.compile(r"(?:\S|[\u00a0\u202f\u2007])+(?: [–—](?=[^\S\u00a0\u202f\u2007]|$))*")
_SOFT = re.compile(r"(?<=\w-)(?=[^\W\d_]{2})|(?<=\w—)(?=\w)|(?<=[^\s—]—)(?=[“‘]\w)")
_NEVER_FIRST = frozenset("、。々〉》」』】〕〗〜゛゜ゝゞ゠・ーヽヾ！），．：；？］｝!),.:;?]}’”…–—")
_NEVER_LAST = frozenset("〈《「『【〔〖（［｛([{‘“")


class Stretch(NamedTuple):
    """A part of a text that stays on one line: where it begins and ends, and how many columns it takes."""

    start: int
    end: int
    columns: int


def columns(text: str) -> int:
    """How many columns clean text takes on one line."""
    return len(text) if text.isascii() else width(text, control_codes="ignore")


def clipped(text: str, room: int) -> str:
    """The text, cut at its end and marked with an ellipsis where it is wider than `room` columns."""
    if columns(text) <= room:
        return text
    kept, used = [], 1
    for cluster in iter_graphemes(text):
        used += columns(cluster)
        if used > room:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + "…" if room > 0 else ""


def lines(text: str, measure: int) -> list[tuple[int, int]]:
    """Where each line of the text begins and ends; the spaces at which it was broken belong to no line."""
    measure = max(1, measure)
    broken: list[tuple[int, int]] = []
    start, end, used = -1, 0, 0
    for stretch in _stretches(text, measure):
        gap = columns(text[end : stretch.start])
        if start >= 0 and used + gap + stretch.columns <= measure:
            used += gap + stretch.columns
        else:
            if start >= 0:
                broken.append((start, end))
            start, used = stretch.start, stretch.columns
        end = stretch.end
    if start >= 0:
        broken.append((start, end))
    return broken


def sliced(texts: Sequence[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    """What lies between two places of the joined texts: the number of each text it touches, and that part of
    it."""
    begin = 0
    for number, text in enumerate(texts):
        part = text[max(0, start - begin) : max(0, end - begin)]
        if part:
            yield number, part
        begin += len(text)
        if begin >= end:
            return


def _stretches(text: str, measure: int) -> Iterator[Stretch]:
    """The parts between which the text may be broken, none wider than the measure (but a single wide
    character)."""
    for word in _WORD.finditer(text):
        if word.group().isascii() and "-" not in word.group() and len(word.group()) <= measure:
            yield Stretch(word.start(), word.end(), len(word.group()))
            continue
        start = word.start()
        for cut in (*_cuts(word.group()), len(word.group())):
            end = word.start() + cut
            wide = columns(text[start:end])
            if wide > measure:
                yield from _pieces(text, start, end, measure)
            else:
                yield Stretch(start, end, wide)
            start = end


def _cuts(word: str) -> list[int]:
    """Where a word may be broken without being cut."""
    cuts = {found.start() for found in _SOFT.finditer(word)}
    if columns(word) > len(word):
        at = 0
        for first, second in pairwise(iter_graphemes(word)):
            at += len(first)
            if (_wide(first) or _wide(second)) and second[0] not in _NEVER_FIRST and first[0] not in _NEVER_LAST:
                cuts.add(at)
    return sorted(cuts)


def _wide(cluster: str) -> bool:
    """Whether a line may break beside it: it takes two columns, and is no syllable of Korean, which has spaces."""
    return not "\uac00" <= cluster[0] <= "\ud7a3" and columns(cluster) > 1


def _pieces(text: str, start: int, end: int, measure: int) -> Iterator[Stretch]:
    """A stretch wider than the measure, cut into the longest pieces that fit."""
    at, wide = start, 0
    for cluster in iter_graphemes(text[start:end]):
        more = columns(cluster)
        if wide and wide + more > measure:
            yield Stretch(start, at, wide)
            start, wide = at, 0
        at += len(cluster)
        wide += more
    if at > start:
        yield Stretch(start, at, wide)
