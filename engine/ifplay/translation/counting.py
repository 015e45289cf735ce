"""Plural forms in the pieces of the graph, which know only *one* and *many*: a number that is 1 for one form alone."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from ifplay.model.expressions import Arithmetic, Constant, Expression, Operator
from ifplay.model.text import Piece, Plural
from ifplay.translation.plurals import HIGHEST, PluralForms

Interval = tuple[int | None, int | None]
"""From the first number to the last, both included; None where it goes on as far as the number can go."""


def by_form(
    count: Expression, texts: Sequence[tuple[Piece, ...]], forms: PluralForms, *, low: int, high: int
) -> tuple[Piece, ...]:
    """Pieces that show the text of the form which the number takes; it lies between `low` and `high`.

    Where it is beyond `HIGHEST`, in either direction, the form is the one that most numbers take: the pattern of a
    language is a matter of last digits, and of those no expression of the graph can ask.
    """
    first, last = max(low, -HIGHEST), min(high, HIGHEST)
    if first > last:  # Nothing but very large numbers.
        first, last = 0, HIGHEST
    numbers: dict[int, list[int]] = {}
    for number in range(first, last + 1):
        numbers.setdefault(forms.of[abs(number)], []).append(number)
    rest = max(numbers, key=lambda form: len(numbers[form]))
    made = texts[rest]
    for form in sorted(numbers, key=lambda form: len(numbers[form]), reverse=True):
        if form != rest:
            intervals = [_open(interval, low, high) for interval in _intervals(numbers[form])]
            made = (Plural(_one_inside(count, intervals), texts[form], made),)
    return made


def _intervals(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """The numbers, which are in order, as intervals."""
    runs = groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])
    return [(run[0][1], run[-1][1]) for run in (list(group) for _, group in runs)]


def _open(interval: tuple[int, int], low: int, high: int) -> Interval:
    first, last = interval
    return (None if first == low < last else first), (None if last == high > first else last)


def _one_inside(count: Expression, intervals: Sequence[Interval]) -> Expression:
    """A number that is 1 where the count is in one of the intervals, and another one elsewhere."""
    if len(intervals) == 1 and (only := intervals[0][0]) is not None and only == intervals[0][1]:
        return count if only == 1 else Arithmetic("-", count, Constant(only - 1))
    # The product of how far the count is from each of them is 0 inside. It may be kept within 64 bits on the way, but
    # then it is far from 0.
    distances = [_distance(count, *interval) for interval in intervals]
    while len(distances) > 1:
        pairs = [distances[at : at + 2] for at in range(0, len(distances), 2)]
        distances = [Arithmetic("*", *pair) if len(pair) == 2 else pair[0] for pair in pairs]
    return Arithmetic("+", distances[0], Constant(1))


def _distance(count: Expression, first: int | None, last: int | None) -> Expression:
    """How far the count is from the interval, below or above 0."""
    if first is not None and first == last:
        return Arithmetic("-", count, Constant(first))
    nearest = count
    bounds: tuple[tuple[Operator, int | None], ...] = (("max", first), ("min", last))
    for operator, bound in bounds:
        if bound is not None:
            nearest = Arithmetic(operator, nearest, Constant(bound))
    return Arithmetic("-", nearest, count)
