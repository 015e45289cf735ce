"""A story to keep a journal of, and short words for what is kept."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from ifplay.play.journal.journal import Journal, open_journal
from ifplay.play.journal.opening import NAME
from ifplay.play.journal.records import StoryKey
from ifplay.runtime.state import Move, Pick, Roll

KEY = StoryKey("0A1B2C3D-0000-4000-8000-000000000001", "/stories/harbour.story", "The Harbour")
OTHER = StoryKey(None, "/stories/moor.story", "The Moor")


def moved(*items: str | int) -> tuple[Move, ...]:
    """Picks by text, dice by number."""
    return tuple(Pick(item) if isinstance(item, str) else Roll(item) for item in items)


def book(folder: Path, key: StoryKey = KEY, patience: float = 5.0) -> Journal:
    """The journal, expected to be in order."""
    journal = open_journal(key, folder, patience=patience)
    assert journal.notes == ()
    assert journal.lasting
    return journal


def walked(journal: Journal, picks: Sequence[str], seed: int = 7) -> list[int]:
    """A playthrough begun, and these picks made; its turns."""
    turns = [journal.begin(seed, (), (), ending=None)]
    for pick in picks:
        turns.append(journal.add(turns[-1], moved(pick), (), ending=None))
    return turns


def path_to(journal: Journal, turn: int) -> list[str | int]:
    """The moves on the line to a turn."""
    return [move[0] for one in journal.line(turn).turns for move in one.moves]


def is_whole(folder: Path) -> bool:
    """What SQLite itself says of the file."""
    connection = sqlite3.connect(folder / NAME)
    try:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()
