"""A story's rows taken from one database into an empty one, numbers and all."""

import contextlib
import sqlite3

from ifplay.play.journal.failures import FAILURES
from ifplay.play.journal.opening import transaction

_ROWS = {
    "stories": "SELECT * FROM stories WHERE id = ?",
    "playthroughs": "SELECT * FROM playthroughs WHERE story = ?",
    "turns": "SELECT turns.* FROM turns JOIN playthroughs ON playthroughs.id = turns.playthrough WHERE story = ?",
    "slots": "SELECT * FROM slots WHERE story = ?",
    "seen": "SELECT * FROM seen WHERE story = ?",
    "endings": "SELECT * FROM endings WHERE story = ?",
}


def copy_story(source: sqlite3.Connection, target: sqlite3.Connection, story: int | None) -> None:
    """Copy what can be read of a story; a table that cannot be read is left out as a whole."""
    for table, query in _ROWS.items():
        with contextlib.suppress(*FAILURES), transaction(target):
            for row in source.execute(query, (story,)):
                target.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
