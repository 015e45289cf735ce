"""What pieces of a line show: one of a few known variants, told apart by a number, or fragments made each
time."""

from collections.abc import Callable, Sequence
from itertools import product
from math import prod
from typing import NamedTuple

from ifplay.runtime.layout import Values
from ifplay.runtime.state import Run

MOST_VARIANTS = 64
MOST_FRAGMENTS = 4096
"""Beyond so many variants, or fragments in all of them, fragments are made each time."""

Which = Callable[[Values], int]
Emit = Callable[[Values, list[Run]], None]
"""Adds fragments of a line."""


class Variants(NamedTuple):
    """All ways to read, as fragments, and what gives the number of the one to show now; None when there is
    just one."""

    all: tuple[tuple[Run, ...], ...]
    which: Which | None


Showing = Variants | Emit


def fixed(run: Run) -> Variants:
    """Always just that."""
    return Variants(((run,),), None)


def in_a_row(showings: Sequence[Showing]) -> Showing:
    """One after the other. They are asked in that order, since asking can move counters and the generator
    on."""
    variants = [showing for showing in showings if isinstance(showing, Variants)]
    count = prod(len(showing.all) for showing in variants)
    length = count * sum(max(len(one) for one in showing.all) for showing in variants)
    if len(variants) < len(showings) or count > MOST_VARIANTS or (count > 1 and length > MOST_FRAGMENTS):
        return _each_in_a_row([_emitting(showing) for showing in showings])
    parted = product(*[showing.all for showing in variants])
    every = tuple(tuple(run for part in parts for run in part) for parts in parted)
    asked = [(len(showing.all), showing.which) for showing in variants if showing.which is not None]
    if len(asked) <= 1:
        return Variants(every, asked[0][1] if asked else None)

    def which(values: Values) -> int:
        number = 0
        for count, ask in asked:
            number = number * count + ask(values)
        return number

    return Variants(every, which)


def either(holds: Callable[[Values], object], then: Showing, otherwise: Showing) -> Showing:
    """The first if it holds, else the second."""
    return among(lambda values: 0 if holds(values) else 1, (then, otherwise))


def among(choose: Which, showings: Sequence[Showing]) -> Showing:
    """The one whose position is chosen."""
    variants = [showing for showing in showings if isinstance(showing, Variants)]
    every = tuple(variant for showing in variants for variant in showing.all)
    if len(variants) < len(showings) or len(every) > MOST_VARIANTS:
        return _each_among(choose, [_emitting(showing) for showing in showings])
    if all(showing.which is None for showing in variants):
        return Variants(every, choose)
    firsts = [sum(len(showing.all) for showing in variants[:position]) for position in range(len(variants))]

    def which(values: Values) -> int:
        position = choose(values)
        further = variants[position].which
        return firsts[position] + (further(values) if further is not None else 0)

    return Variants(every, which)


def _emitting(showing: Showing) -> Emit:
    if not isinstance(showing, Variants):
        return showing
    every, which = showing
    if which is None:
        always = every[0]

        def emit_always(values: Values, fragments: list[Run]) -> None:
            fragments += always

        return emit_always

    def emit(values: Values, fragments: list[Run]) -> None:
        fragments += every[which(values)]

    return emit


def _each_in_a_row(emits: Sequence[Emit]) -> Emit:
    def emit(values: Values, fragments: list[Run]) -> None:
        for part in emits:
            part(values, fragments)

    return emit


def _each_among(choose: Which, emits: Sequence[Emit]) -> Emit:
    def emit(values: Values, fragments: list[Run]) -> None:
        emits[choose(values)](values, fragments)

    return emit
