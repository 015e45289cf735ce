"""What the journal hands around: which story, the turns of a line of play, slots, summaries. No database in sight."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ifplay.runtime.state import Move

if TYPE_CHECKING:
    from datetime import datetime


class StoryKey(NamedTuple):
    """Which story: its IFID says so where it has one, else where it lies. The title is for people."""

    ifid: str | None
    path: str
    title: str

    @property
    def identity(self) -> str:
        """The same for the same story, and for no other."""
        return f"ifid:{self.ifid.upper()}" if self.ifid else self.place

    @property
    def place(self) -> str:
        """The identity that a story without an IFID has at this path."""
        return f"path:{os.path.abspath(self.path)}"


class LineTurn(NamedTuple):
    """A turn on a line of play: a pick and the dice after it; for the first turn, dice only."""

    id: int
    moves: tuple[Move, ...]


class Arrival(NamedTuple):
    """A turn as it is to be kept: its moves, the texts met in it, and the ending it came to, if it did."""

    moves: tuple[Move, ...]
    seen: tuple[bytes, ...] = ()
    ending: str | None = None


class Line(NamedTuple):
    """A playthrough from its first turn to one of its turns."""

    seed: int
    turns: tuple[LineTurn, ...]


class Slot(NamedTuple):
    """A name for a turn. `depth` is how many turns its line has."""

    name: str
    turn: int
    saved: "datetime"
    depth: int


class Playthrough(NamedTuple):
    """What a list of playthroughs shows.

    `turns` counts the line the reader stands on, `kept` all turns of the playthrough, abandoned lines included.
    `ending` is the one of the turn stood at, `endings` are all that were found in it. `last` is when a turn was kept
    last.
    """

    id: int
    uid: str
    title: str
    ifid: str | None
    path: str
    seed: int
    turns: int
    kept: int
    ending: str | None
    endings: tuple[str, ...]
    began: "datetime"
    last: "datetime"
    slots: tuple[Slot, ...]


class NoSuchTurn(LookupError):
    """The journal holds no turn of this story with that number."""


def picks(moves: Sequence[Move]) -> int:
    """How many of the moves are picks: what a reader would call choices."""
    return sum(isinstance(move[0], str) for move in moves)
