"""Near names: which of the names there are was probably meant, and how to list names in a sentence."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

LISTED = 8
CROWD = 1000


class _Known(NamedTuple):
    """Names by what is left of them when case and separators are ignored, and those grouped by length."""

    originals: dict[str, str]
    by_words: dict[tuple[str, ...], str]
    by_length: dict[int, list[tuple[str, frozenset[str]]]]


def suggest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant by `name`; None when none is near enough to be worth saying.

    Case, underscores, spaces and hyphens count for nothing. After that a slip is a letter more, a letter
    less, another letter, or two neighbours swapped: one slip is forgiven from three letters on, two from six,
    three from twelve. Words in another order are forgiven too. Of equally near ones the first wins.
    Among more than a thousand candidates only those with the same first letter are looked at.
    """
    return _suggest(name, tuple(candidates))


def listed(names: Iterable[str], last: str = "or") -> str:
    """The names in a sentence: `a`, `a or b`, `a, b or c`; a long list ends in `or 7 more`."""
    known = list(names)
    if len(known) > LISTED + 1:
        known = [*known[:LISTED], f"{len(known) - LISTED} more"]
    if len(known) < 2:
        return known[0] if known else "none"
    return f"{', '.join(known[:-1])} {last} {known[-1]}"


@lru_cache(maxsize=1024)
def _suggest(name: str, candidates: tuple[str, ...]) -> str | None:
    known = _known(candidates)
    meant = _folded(name)
    if not meant:
        return None
    if meant in known.originals:
        return known.originals[meant]
    words = _words(name)
    if len(words) > 1 and words in known.by_words:
        return known.by_words[words]
    allowed = _allowed(len(meant))
    letters = frozenset(meant)
    crowded = len(candidates) > CROWD
    best: str | None = None
    lengths = range(len(meant) - allowed, len(meant) + allowed + 1)
    for length in sorted(lengths, key=lambda one: abs(one - len(meant))):
        for folded, others in known.by_length.get(length, ()):
            limit = allowed if best is None else allowed - 1
            if limit < 0 or (crowded and folded[0] != meant[0]) or len(letters ^ others) > 2 * limit:
                continue
            distance = _distance(meant, folded, limit)
            if distance <= limit:
                best, allowed = folded, distance
    return None if best is None else known.originals[best]


@lru_cache(maxsize=16)
def _known(candidates: tuple[str, ...]) -> _Known:
    known = _Known({}, {}, {})
    for candidate in candidates:
        folded = _folded(candidate)
        if folded in known.originals:
            continue
        known.originals[folded] = candidate
        known.by_words.setdefault(_words(candidate), candidate)
        known.by_length.setdefault(len(folded), []).append((folded, frozenset(folded)))
    return known


def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(name.casefold().replace("_", " ").replace("-", " ").split()))


def _folded(name: str) -> str:
    return name.casefold().replace("_", "").replace(" ", "").replace("-", "")


def _allowed(length: int) -> int:
    return 0 if length < 3 else 1 if length < 6 else 2 if length < 12 else 3


def _distance(one: str, other: str, limit: int) -> int:
    """How many slips lead from one to the other; `limit` + 1 when they are more than `limit`."""
    one, other = _differing(one, other)
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    far = limit + 1
    before: list[int] = []
    above = [min(column, far) for column in range(len(other) + 1)]
    for row, letter in enumerate(one, 1):
        current = [far] * (len(other) + 1)
        current[0] = min(row, far)
        # More slips than `limit` lead to what lies further from the diagonal.
        for column in range(max(1, row - limit), min(len(other), row + limit) + 1):
            second = other[column - 1]
            cost = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (letter != second))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == second:
                cost = min(cost, before[column - 2] + 1)
            current[column] = cost
        if min(current) > limit:
            return far
        before, above = above, current
    return min(above[-1], far)


def _differing(one: str, other: str) -> tuple[str, str]:
    """Both without what they begin and end with in common."""
    start = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        start += 1
    one, other = one[start:], other[start:]
    end = 0
    for first, second in zip(reversed(one), reversed(other), strict=False):
        if first != second:
            break
        end += 1
    return one[: len(one) - end], other[: len(other) - end]
