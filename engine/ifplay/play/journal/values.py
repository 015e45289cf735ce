"""Values as the database holds them: moves as JSON, text without stray bytes, times as numbers."""

import json
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ifplay.play.journal.failures import Damaged
from ifplay.runtime.state import Move, Pick, Roll

if TYPE_CHECKING:
    from datetime import datetime


def written(moves: Sequence[Move]) -> str:
    """Moves as JSON: a pick is its text, a die its number."""
    return written_items([move[0] for move in moves])


def written_items(items: Sequence[str | int]) -> str:
    """The same, of the texts and numbers."""
    return json.dumps(list(items), separators=(",", ":"))


def read(moves: str) -> tuple[Move, ...]:
    """The moves written so."""
    return read_all([moves])[0]


def read_all(many: Sequence[str]) -> list[tuple[Move, ...]]:
    """The same for many at once, which is quicker than one by one."""
    try:
        lists = json.loads(f"[{','.join(many)}]")
    except (ValueError, TypeError, RecursionError):
        raise Damaged from None
    if len(lists) != len(many):
        raise Damaged
    return [_moves(items) for items in lists]


def _moves(items: object) -> tuple[Move, ...]:
    if not isinstance(items, list) or not all(type(item) in (str, int) for item in items):
        raise Damaged
    return tuple([Pick(item) if isinstance(item, str) else Roll(item) for item in items])


def text(value: str) -> str:
    """The text as a database can hold it: names of files may hold bytes that are no text."""
    return value.encode("utf-8", "backslashreplace").decode()


def now() -> int:
    """Milliseconds since 1970, by a clock that nobody relies on."""
    return time.time_ns() // 1_000_000


def moment(kept: int) -> "datetime":
    """The time kept as a number."""
    from datetime import UTC, datetime

    try:
        return datetime.fromtimestamp(kept / 1000, UTC)
    except (ValueError, OverflowError, OSError, TypeError):
        raise Damaged from None


def whole(kept: object) -> int:
    """The number, if it is one."""
    if not isinstance(kept, int):
        raise Damaged
    return kept
