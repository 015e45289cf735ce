"""Stories with a keepsake to take or leave in each scene, and an ending for whoever has them all.

No reader meets every combination, and no search can: thirty keepsakes that all matter at the end are a thousand
million states. In an impossible run two of the keepsakes exclude each other, so that nobody gets that ending.
"""

from collections.abc import Iterator
from typing import Literal

How = Literal["line", "counted", "sets", "hub"]
HOWS: tuple[How, ...] = ("line", "counted", "sets", "hub")
"""A flag for each keepsake, scene after scene; a number that counts them; sets that hold them; or a flag for each,
all at one menu."""

PERFECT, HOME = "Perfect", "Home"
"""The two endings."""

_IN_A_LINE = 50
"""A condition asks for this many keepsakes at most: a line may have 200 operators."""
_IN_A_SET = 64


def perfect_run(keepsakes: int, how: How) -> str:
    """The ending needs them all, and can be got."""
    return "\n".join(_run(keepsakes, how, impossible=False)) + "\n"


def impossible_run(keepsakes: int, how: How) -> str:
    """The ending needs them all, of which two exclude each other: at least two are needed for that."""
    return "\n".join(_run(keepsakes, how, impossible=True)) + "\n"


def _run(keepsakes: int, how: How, *, impossible: bool) -> Iterator[str]:
    excluding = (keepsakes // 3, 2 * keepsakes // 3 if keepsakes > 2 else 1) if impossible else None
    name = "An impossible" if impossible else "A perfect"
    yield from ("---", f"title: {name} run of {keepsakes}, {how}", "---", "")
    yield from _declared(keepsakes, how, excluding)
    yield ""
    if how == "hub":
        yield from _hub(keepsakes, excluding)
    else:
        yield from _line(keepsakes, how, excluding)
    yield from ("== finale: The end of it", "Home again.", "")
    for condition in _all(keepsakes, how):
        yield from (f"~ if not ({condition})", f'    ~ end "{HOME}"')
    yield f'~ end "{PERFECT}"'


def _declared(keepsakes: int, how: How, excluding: tuple[int, int] | None) -> Iterator[str]:
    match how:
        case "line" | "hub":
            yield from (f"flag kept{number}" for number in range(keepsakes))
        case "counted":
            yield f"number kept: 0..{keepsakes}"
            if excluding is not None:
                yield f"flag kept{excluding[0]}"
        case "sets":
            for first in range(0, keepsakes, _IN_A_SET):
                names = [f"k{number}" for number in range(first, min(first + _IN_A_SET, keepsakes))]
                yield f"set bag{first // _IN_A_SET}: {', '.join(names)}"


def _all(keepsakes: int, how: How) -> Iterator[str]:
    """Conditions that hold together when all keepsakes were taken."""
    match how:
        case "line" | "hub":
            for first in range(0, keepsakes, _IN_A_LINE):
                yield " and ".join(f"kept{number}" for number in range(first, min(first + _IN_A_LINE, keepsakes)))
        case "counted":
            yield f"kept == {keepsakes}"
        case "sets":
            for first in range(0, keepsakes, _IN_A_SET):
                yield f"size(bag{first // _IN_A_SET}) == {min(_IN_A_SET, keepsakes - first)}"


def _line(keepsakes: int, how: How, excluding: tuple[int, int] | None) -> Iterator[str]:
    for number in range(keepsakes):
        condition = ""
        if excluding is not None and number == excluding[1]:
            condition = f" {{if not {_has(excluding[0], how)}}}"
        onward = f"s{number + 1}" if number + 1 < keepsakes else "finale"
        yield from (f"== s{number}", f"Keepsake {number} lies on the sill.", "", f"+ Take it.{condition}")
        yield from _taken(number, how, excluding)
        yield from ("+ Leave it.", f"-> {onward}", "")


def _hub(keepsakes: int, excluding: tuple[int, int] | None) -> Iterator[str]:
    yield from ("== attic: The attic", "Everything you ever kept lies about.", "")
    for number in range(keepsakes):
        condition = ""
        if excluding is not None and number in excluding:
            other = excluding[1 - excluding.index(number)]
            condition = f" {{if not kept{other}}}"
        yield from (f"* Take keepsake {number}.{condition}", f"    ~ kept{number} = yes")
    yield from ("+ Go home. -> finale", "-> attic", "")


def _taken(number: int, how: How, excluding: tuple[int, int] | None) -> Iterator[str]:
    match how:
        case "line" | "hub":
            yield f"    ~ kept{number} = yes"
        case "counted":
            yield "    ~ kept += 1"
            if excluding is not None and number == excluding[0]:
                yield f"    ~ kept{number} = yes"
        case "sets":
            yield f"    ~ bag{number // _IN_A_SET} += k{number}"


def _has(number: int, how: How) -> str:
    return f"bag{number // _IN_A_SET} has k{number}" if how == "sets" else f"kept{number}"
