"""A playthrough in words: which choices to pick and what the dice must show, to see a finding for oneself."""

from collections.abc import Sequence

from ifplay.diagnostics import rules
from ifplay.diagnostics.clean import clean
from ifplay.diagnostics.report import TrailMove
from ifplay.diagnostics.rules import Rule

MOST = 12
_HEAD = 6
_TAIL = 5

_OPENINGS = {
    rules.STUCK: "You can be stuck here:",
    rules.DOOMED: "You can lose every ending here:",
    rules.PROMISE_BROKEN: "It can be broken like this:",
    rules.ENDLESS_TURN: "You can go round for ever here:",
    rules.RETURN_WITHOUT_CALL: "You can get here without a call:",
    rules.OUT_OF_RANGE: "It can get there like this:",
}


def opening(rule: Rule) -> str:
    """What comes before the playthrough that shows a finding of that rule."""
    return _OPENINGS.get(rule, "How to get there:")


def retold(trail: Sequence[TrailMove], *, dots: str = "…", most: int = MOST) -> str:
    """The moves one after the other, and how many choices they are; of more than `most` the beginning, how much is
    left out, and the end."""
    if not trail:
        return "at once, before the first choice"
    phrases = [_phrase(move) for move in trail]
    if len(trail) > most:
        phrases[_HEAD:-_TAIL] = [f"{dots} {len(trail) - _HEAD - _TAIL:,} more {dots}"]
    picks = sum(isinstance(move, str) for move in trail)
    return f"{', then '.join(phrases)} ({picks:,} {'choice' if picks == 1 else 'choices'})"


def _phrase(move: TrailMove) -> str:
    if isinstance(move, str):
        return f"“{clean(move)}”"
    return ", ".join(f"{clean(variable)} rolls {value}" for variable, value in move.items())
