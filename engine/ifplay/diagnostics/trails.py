"""A playthrough in words: which choices to pick and what the dice must show, to see a finding for oneself."""

from collections.abc import Sequence

from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import TrailMove

MOST = 12
_HEAD = 6
_TAIL = 5


def retold(trail: Sequence[TrailMove], *, dots: str = "…") -> list[str]:
    """One short phrase per move; of a long trail its beginning, how much is left out, and its end."""
    if not trail:
        return ["begin the story; it happens before the first choice"]
    if len(trail) <= MOST:
        return [_phrase(move) for move in trail]
    left_out = len(trail) - _HEAD - _TAIL
    return [
        *(_phrase(move) for move in trail[:_HEAD]),
        f"{dots} {left_out} more {dots}",
        *(_phrase(move) for move in trail[-_TAIL:]),
    ]


def _phrase(move: TrailMove) -> str:
    if isinstance(move, str):
        return f"pick “{clean(move)}”"
    return ", ".join(f"{clean(variable)} rolls {value}" for variable, value in move.items())
