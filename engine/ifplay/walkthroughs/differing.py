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


def difference(before: Sequence[str], now: Sequence[str], told: set[object] | None = None) -> Difference | None:
    """What is not as it was; None where all is. Changes that are among those `told` are only counted, and what is told
    is put there: one edit of a story changes many transcripts."""
    start = _same(before, now)
    if start == len(before) == len(now):
        return None
    end = _same(before[start:][::-1], now[start:][::-1])
    old, new = before[start : len(before) - end], now[start : len(now) - end]
    told = set() if told is None else told
    lines: list[str] = []
    again = left = 0
    for change in _changes(old[:LARGEST], new[:LARGEST]):
        if change.key in told:
            again += 1
            continue
        told.add(change.key)
        above = start + change.at - 1
        some = [f"  {_shortened(before[above])}"] if above >= 0 else []
        some += change.lines
        room = MOST_LINES - len(lines)
        lines += some[:room]
        left += max(len(some) - room, 0)
    if again:
        lines.append(f"  ({_many(again, 'change')} of which the like is told above)")
    if left:
        lines.append(f"  (and {_many(left, 'more line')})")
    return Difference(min(start, max(len(now) - 1, 0)), tuple(lines))


def _same(some: Sequence[str], others: Sequence[str]) -> int:
    """How many lines are the same at the beginning."""
    count = 0
    for one, other in zip(some, others, strict=False):
        if one != other:
            break
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines that are not as they were, from line `at` of the old ones on; changes of the same words have one key."""

    at: int
    lines: tuple[str, ...]
    key: object


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[_Change]:
    matcher = SequenceMatcher(None, old, new, autojunk=False) if len(old) * len(new) <= LARGEST * 250 else None
    codes = matcher.get_opcodes() if matcher else [("replace", 0, len(old), 0, len(new))]
    for kind, low, high, first, last in codes:
        if kind == "equal":
            continue
        if kind == "replace" and high - low == last - first:
            for place in range(high - low):
                yield _words(low + place, old[low + place], new[first + place])
        else:
            lines = [f"- {_shortened(line)}" for line in old[low:high]]
            lines += [f"+ {_shortened(line)}" for line in new[first:last]]
            yield _Change(low, tuple(lines), tuple(lines))


def _words(at: int, was: str, now: str) -> _Change:
    """One line for another: only the words around those that changed, if most of them did not."""
    old, new = was.split(" "), now.split(" ")
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if max(len(old), len(new)) > MOST_WORDS or matcher.quick_ratio() < 0.4:
        lines = (f"- {_shortened(was)}", f"+ {_shortened(now)}")
        return _Change(at, lines, lines)
    removed: list[str] = []
    added: list[str] = []
    key: list[tuple[str, ...]] = []
    codes = matcher.get_opcodes()
    for place, (kind, low, high, first, last) in enumerate(codes):
        if kind == "equal":
            same = _kept(old[low:high], first=place == 0, last=place == len(codes) - 1)
            removed += same
            added += same
        else:
            removed += _bracketed(old[low:high])
            added += _bracketed(new[first:last])
            key += [tuple(old[low:high]), tuple(new[first:last])]
    return _Change(at, (f"- {' '.join(removed)}", f"+ {' '.join(added)}"), tuple(key))


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


def _many(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
