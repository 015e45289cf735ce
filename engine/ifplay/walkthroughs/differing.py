"""Where a transcript differs from the one that was blessed, for people: few lines, and in them only what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_LINES = 40
"""So many lines are told of one transcript."""

LARGEST = 4_000
"""Lines that are compared with one another; of more, only the first that differs is told, and those after it."""

MOST_WORDS = 1_000
"""Words of two lines that are compared with one another."""

AROUND = 6
"""Words that are told before and after those that changed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first line of the present transcript that is not as it was (from 0), and the lines to tell: `-` is before
    those that were, `+` before those that are, a space before those that both have."""

    first: int
    lines: tuple[str, ...]


def difference(before: Sequence[str], now: Sequence[str]) -> Difference | None:
    """What is not as it was; None where all is."""
    start = _same(before, now)
    if start == len(before) == len(now):
        return None
    end = _same(before[start:][::-1], now[start:][::-1])
    old, new = before[start : len(before) - end], now[start : len(now) - end]
    lines = [f"  {_shortened(before[start - 1])}"] if start else []
    lines += _told(old[:LARGEST], new[:LARGEST])
    if len(lines) > MOST_LINES:
        left = len(lines) - MOST_LINES
        lines[MOST_LINES:] = [f"  (and {left:,} more {'line' if left == 1 else 'lines'})"]
    return Difference(min(start, max(len(now) - 1, 0)), tuple(lines))


def _same(some: Sequence[str], others: Sequence[str]) -> int:
    """How many lines are the same at the beginning."""
    count = 0
    for one, other in zip(some, others, strict=False):
        if one != other:
            break
        count += 1
    return count


def _told(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    matcher = SequenceMatcher(None, old, new, autojunk=False) if len(old) * len(new) <= LARGEST * 250 else None
    codes = matcher.get_opcodes() if matcher else [("replace", 0, len(old), 0, len(new))]
    for kind, low, high, first, last in codes:
        if kind == "equal":
            yield f"  {_shortened(old[low])}"
            if high - low > 2:
                yield f"  (and {high - low - 2:,} more as they were)"
            if high - low > 1:
                yield f"  {_shortened(old[high - 1])}"
        elif kind == "replace" and high - low == last - first:
            for was, now in zip(old[low:high], new[first:last], strict=True):
                yield from _words(was, now)
        else:
            for line in old[low:high]:
                yield f"- {_shortened(line)}"
            for line in new[first:last]:
                yield f"+ {_shortened(line)}"


def _words(was: str, now: str) -> Iterator[str]:
    """Two lines, one for the other: only the words around those that changed, if most of them did not."""
    old, new = was.split(" "), now.split(" ")
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if max(len(old), len(new)) > MOST_WORDS or matcher.quick_ratio() < 0.4:
        yield f"- {_shortened(was)}"
        yield f"+ {_shortened(now)}"
        return
    removed: list[str] = []
    added: list[str] = []
    codes = matcher.get_opcodes()
    for place, (kind, low, high, first, last) in enumerate(codes):
        if kind == "equal":
            same = _kept(old[low:high], first=place == 0, last=place == len(codes) - 1)
            removed += same
            added += same
        else:
            removed += _bracketed(old[low:high])
            added += _bracketed(new[first:last])
    yield f"- {' '.join(removed)}"
    yield f"+ {' '.join(added)}"


def _bracketed(words: Sequence[str]) -> list[str]:
    return [f"[{' '.join(words)}]"] if words else []


def _kept(words: Sequence[str], *, first: bool, last: bool) -> list[str]:
    """Words that both lines have, so many of them as help to find the place."""
    before = 0 if first else AROUND
    after = 0 if last else AROUND
    if len(words) <= before + after + 1:
        return list(words)
    return [*words[:before], "…", *words[len(words) - after :]]


def _shortened(line: str) -> str:
    return line if len(line) <= 160 else line[:160].rstrip() + "…"
