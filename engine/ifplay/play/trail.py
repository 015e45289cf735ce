"""Reading a trail: the list of picks and dice that the checker prints, to be played again."""

import json
from typing import Any

from ifplay.diagnostics.report import TrailMove
from ifplay.model.types import LEAST, MOST


class BadTrail(ValueError):
    """Not a trail; says why in one sentence."""


def read_trail(text: str) -> tuple[TrailMove, ...]:
    """The moves of a trail: a list of them, or any object that has one under `trail`, such as a finding.

    A move is the text or the id of a pick, or `{"variable": value}` for a die. Raises BadTrail for anything
    else.
    """
    found = loaded(text)
    if isinstance(found, dict):
        if "trail" not in found:
            wanted = " Give one entry of “diagnostics”." if "stories" in found else ""
            raise BadTrail(f"it holds no “trail”.{wanted}")
        found = found["trail"]
        if found is None:
            raise BadTrail("the finding has no trail: no playthrough shows it.")
    return trail_of(found)


def loaded(text: str) -> object:
    """What JSON a text holds. Raises BadTrail where it is none, or means two things at once."""
    try:
        value: object = json.loads(text, object_pairs_hook=_unique, parse_constant=_refused)
    except BadTrail:
        raise
    except (ValueError, RecursionError) as error:
        raise BadTrail(f"it is not JSON ({error}).") from error
    return value


def trail_of(found: object) -> tuple[TrailMove, ...]:
    """The moves in a list that was read. Raises BadTrail."""
    if not isinstance(found, list):
        raise BadTrail("a trail is a list of picks and dice.")
    return tuple(_move(move, number) for number, move in enumerate(found, 1))


def _move(move: object, number: int) -> TrailMove:
    match move:
        case str():
            return move
        case dict() if len(move) == 1:
            [(variable, value)] = move.items()
            if isinstance(value, int) and not isinstance(value, bool) and LEAST <= value <= MOST:
                return {variable: value}
    raise BadTrail(f'move {number} is neither the text of a pick nor a die such as {{"luck": 3}}.')


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise BadTrail("it holds the same key twice in one object.")
    return made


def _refused(constant: str) -> object:
    raise BadTrail(f"it holds {constant}, which is no value of a story.")
