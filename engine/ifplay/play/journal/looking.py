"""The journal, looked at and left alone: where readers of a story stand, to see whether they still could."""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ifplay.play.journal.failures import Damaged, Newer
from ifplay.play.journal.opening import NAME, unwritable
from ifplay.play.journal.records import Line, Playthrough, StoryKey
from ifplay.play.journal.schema import APPLICATION, STEPS, version
from ifplay.play.journal.shelves import playthroughs
from ifplay.play.journal.tree import Tree

MOST = 500
"""So many places are looked at, those stood at last first."""


class Kept(NamedTuple):
    """A place that a reader can go back to: where they stand in a playthrough, or a slot's. `ending` is the one they
    have come to there."""

    playthrough: Playthrough | None
    slot: str | None
    line: Line
    ending: str | None


def kept(keys: Iterable[StoryKey], folder: Path) -> tuple[Kept, ...]:
    """The places kept for a story that has been known by these keys; none where there is no journal.

    Raises one of `FAILURES` for a journal that cannot be read. Nothing is written, and nothing set aside.
    """
    path = folder / NAME
    if not path.is_file():
        return ()
    found: dict[int, Kept] = {}
    with contextlib.closing(_open(path)) as connection:
        for key in keys:
            tree = Tree(connection, key)
            if tree.story is not None:
                for turn, place in _places(tree):
                    if len(found) < MOST:
                        found.setdefault(turn, place)
    return tuple(found.values())


def _places(tree: Tree) -> Iterator[tuple[int, Kept]]:
    for one in playthroughs(tree.connection, tree.story):
        turn = tree.standing(one.id)
        yield turn, Kept(one, None, tree.line(turn), one.ending)
    for slot in tree.slots():
        yield slot.turn, Kept(None, slot.name, tree.line(slot.turn), None)


def _open(path: Path) -> sqlite3.Connection:
    """The database, for reading. Where another program writes, or was killed while it did, its log is read along."""
    if not os.path.lexists(f"{path}-wal"):
        return unwritable(path)
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            raise Damaged
        if version(connection) != len(STEPS):
            raise Newer
    except BaseException:
        connection.close()
        raise
    return connection
