"""What came of a walkthrough. Nouns only."""

from dataclasses import dataclass

from ifplay.runtime.state import Move
from ifplay.source.spans import Span
from ifplay.walkthroughs.walk import Walk


@dataclass(frozen=True, slots=True)
class Failure:
    """What was not as the walkthrough says: in which turn (the text before any choice is turn 1), which step or line
    says so, what it expects and what was found, each as the end of a sentence, and a hint where one can be given.
    `changed` are lines of a transcript that are not as they were, for a transcript that differs."""

    turn: int
    span: Span
    expected: str
    found: str
    hint: str | None = None
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Performed:
    """A walkthrough played: the turns it came to, the moves made, and its failures, in order. It `stopped` where a step
    could not be taken."""

    walk: Walk
    turns: int
    moves: tuple[Move, ...]
    failures: tuple[Failure, ...]
    stopped: bool
