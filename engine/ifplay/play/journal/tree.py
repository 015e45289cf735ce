"""One story's part of a database: playthroughs as trees of turns, slots, texts seen, endings found.

Plain SQL, and no thought for disks: what fails is raised, and `Damaged` where the tables hold what was never written.
Every method that writes expects to be inside a transaction.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from ifplay.play.journal.failures import Damaged
from ifplay.play.journal.records import Line, LineTurn, NoSuchTurn, Slot, StoryKey
from ifplay.play.journal.values import moment, now, read, read_all, text, whole, written
from ifplay.runtime.state import Move

_UPWARDS = """
    WITH RECURSIVE line (id, parent, forward, depth, moves) AS (
        SELECT id, parent, forward, depth, moves FROM turns WHERE id = ?
        UNION ALL
        SELECT turns.id, turns.parent, turns.forward, turns.depth, turns.moves
        FROM line JOIN turns ON turns.id = line.parent AND turns.id < line.id
    )
    SELECT id, parent, forward, depth, moves FROM line
"""


class Tree:
    """The turns of one story, whose row is found or made when it is needed."""

    def __init__(self, connection: sqlite3.Connection, key: StoryKey) -> None:
        self.connection = connection
        self._key = key
        self._story: int | None = None

    # Turns --------------------------------------------------------------------------------------------------

    def latest(self) -> int | None:
        """The turn stood at in the playthrough stood in last."""
        found = self._one("SELECT standing FROM playthroughs WHERE story = ? ORDER BY stood DESC LIMIT 1", self.story)
        return None if found is None else whole(found[0])

    def standing(self, playthrough: int) -> int:
        """The turn stood at in that playthrough."""
        return whole(self._known("SELECT standing FROM playthroughs WHERE id = ?", playthrough)[0])

    def begin(self, seed: int, moves: Sequence[Move], seen: Iterable[bytes], ending: str | None) -> int:
        """A new playthrough, stood in; its first turn."""
        story = self._row()
        made = self._run(
            "INSERT INTO playthroughs (uid, story, seed, began, stood)"
            " VALUES (?, ?, ?, ?, (SELECT coalesce(max(stood), 0) + 1 FROM playthroughs))",
            os.urandom(16).hex(), story, seed, now(),
        ).lastrowid  # fmt: skip
        assert made is not None
        turn = self._insert(made, None, 1, moves, ending)
        self._run("UPDATE playthroughs SET standing = ? WHERE id = ?", turn, made)
        self._note(seen, ending)
        return turn

    def add(self, parent: int, moves: Sequence[Move], seen: Iterable[bytes], ending: str | None) -> int:
        """The turn below `parent` with these moves, new or not, and stood at."""
        playthrough, depth = self._turn(parent, "playthrough, depth")
        found = self._one("SELECT id, ending FROM turns WHERE parent = ? AND moves = ?", parent, written(moves))
        if found is None:
            turn = self._insert(playthrough, parent, whole(depth) + 1, moves, ending)
        else:
            turn = whole(found[0])
            if found[1] != ending:
                self._run("UPDATE turns SET ending = ? WHERE id = ?", ending and text(ending), turn)
        self._note(seen, ending)
        self.stand(turn)
        return turn

    def stand(self, turn: int) -> None:
        """Stand there, so that `forward` leads from the first turn to it."""
        playthrough, parent = self._turn(turn, "playthrough, parent")
        standing, stood = self._known("SELECT standing, stood FROM playthroughs WHERE id = ?", playthrough)
        last = self._known("SELECT max(stood) FROM playthroughs")[0]
        if turn != standing:
            if parent is not None and parent == standing:
                self._run("UPDATE turns SET forward = ? WHERE id = ?", turn, parent)
            elif self._one("SELECT parent FROM turns WHERE id = ?", standing) != (turn,):
                self._lead_to(turn)
            self._run("UPDATE playthroughs SET standing = ? WHERE id = ?", turn, playthrough)
        if stood != last:
            self._run("UPDATE playthroughs SET stood = ? WHERE id = ?", whole(last) + 1, playthrough)

    def line(self, turn: int) -> Line:
        """From the first turn to that one."""
        (seed,) = self._turn(turn, "playthroughs.seed")
        rows = self._upwards(turn)[::-1]
        moves = read_all([row[4] for row in rows])
        return Line(whole(seed), tuple([LineTurn(row[0], made) for row, made in zip(rows, moves, strict=True)]))

    def moves(self, turn: int) -> tuple[Move, ...]:
        """Those that made that turn."""
        return read(self._turn(turn, "moves")[0])

    def child(self, turn: int) -> int | None:
        """The turn below it on the line stood on last."""
        found = self._one("SELECT forward FROM turns WHERE id = ?", turn)
        return None if found is None or found[0] is None else whole(found[0])

    def graft(self, turn: int, seed: int) -> None:
        """Let there be such a turn, with nothing known before it."""
        if self._one("SELECT 1 FROM turns WHERE id = ?", turn) is None:
            first = self.begin(seed, (), (), None)
            self._run("UPDATE turns SET id = ? WHERE id = ?", turn, first)
            self._run("UPDATE playthroughs SET standing = ? WHERE standing = ?", turn, first)

    def _lead_to(self, turn: int) -> None:
        rows = self._upwards(turn)
        pairs = [(below[0], above[0]) for below, above in pairwise(rows) if above[2] != below[0]]
        self.connection.executemany("UPDATE turns SET forward = ? WHERE id = ?", pairs)

    def _upwards(self, turn: int) -> list[tuple[int, int | None, int | None, int, str]]:
        rows = self.connection.execute(_UPWARDS, (turn,)).fetchall()
        if not rows or rows[-1][1] is not None or rows[0][3] != len(rows):
            raise Damaged
        return rows

    def _insert(
        self, playthrough: int, parent: int | None, depth: int, moves: Sequence[Move], ending: str | None
    ) -> int:
        made = self._run(
            "INSERT INTO turns (playthrough, parent, depth, moves, ending, kept) VALUES (?, ?, ?, ?, ?, ?)",
            playthrough, parent, depth, written(moves), ending and text(ending), now(),
        ).lastrowid  # fmt: skip
        assert made is not None
        return made

    def _turn(self, turn: int, columns: str) -> tuple[Any, ...]:
        found = self._one(
            f"SELECT {columns} FROM turns JOIN playthroughs ON playthroughs.id = turns.playthrough"
            " WHERE turns.id = ? AND playthroughs.story = ?",
            turn, self.story,
        )  # fmt: skip
        if found is None:
            raise NoSuchTurn(turn)
        return found

    # Slots, texts, endings ------------------------------------------------------------------------------------

    def slots(self) -> tuple[Slot, ...]:
        """The named turns, the one saved last first."""
        rows = self.connection.execute(
            "SELECT slots.name, slots.turn, slots.saved, turns.depth FROM slots JOIN turns ON turns.id = slots.turn"
            " WHERE slots.story = ? ORDER BY slots.id DESC",
            (self.story,),
        )
        return tuple(Slot(str(name), whole(turn), moment(saved), whole(depth)) for name, turn, saved, depth in rows)

    def save(self, name: str, turn: int) -> None:
        """Name a turn; what had the name before loses it."""
        self._turn(turn, "turns.id")
        self.remove(name)
        self._run(
            "INSERT INTO slots (story, name, turn, saved) VALUES (?, ?, ?, ?)", self.story, text(name), turn, now()
        )

    def remove(self, name: str) -> None:
        """Forget a name, if there is such a one."""
        self._run("DELETE FROM slots WHERE story = ? AND name = ?", self.story, text(name))

    def seen(self, digest: bytes) -> bool:
        """Whether this text was met in any playthrough."""
        return self._one("SELECT 1 FROM seen WHERE story = ? AND digest = ?", self.story, digest) is not None

    def endings(self) -> frozenset[str]:
        """The endings found in any playthrough."""
        rows = self.connection.execute("SELECT title FROM endings WHERE story = ?", (self.story,))
        return frozenset(str(title) for (title,) in rows)

    def _note(self, seen: Iterable[bytes], ending: str | None) -> None:
        story = self._row()
        self.connection.executemany("INSERT OR IGNORE INTO seen VALUES (?, ?)", [(story, bytes(one)) for one in seen])
        if ending is not None:
            self._run("INSERT OR IGNORE INTO endings VALUES (?, ?)", story, text(ending))

    # The story ------------------------------------------------------------------------------------------------

    @property
    def story(self) -> int | None:
        """The number of the story's row, if it has one by now."""
        if self._story is None:
            self._story = self._find()
        return self._story

    def _find(self) -> int | None:
        """The story's row; one kept for its path, before it had an IFID, is the same story."""
        for identity in (self._key.identity, self._key.place):
            found = self._one("SELECT id FROM stories WHERE identity = ?", text(identity))
            if found is not None:
                number: int = found[0]
                return number
        return None

    def _row(self) -> int:
        """The story's row, up to date, made if there is none."""
        key = self._key
        now_known = (text(key.identity), key.ifid and text(key.ifid), text(key.path), text(key.title))
        kept = self._one("SELECT identity, ifid, path, title FROM stories WHERE id = ?", self.story)
        if kept is None:  # there was none yet, or another process has deleted it
            self._story = self._find()
        if self._story is None:
            self._story = self._run(
                "INSERT INTO stories (identity, ifid, path, title) VALUES (?, ?, ?, ?)", *now_known
            ).lastrowid
        elif kept != now_known:
            self._run(
                "UPDATE stories SET identity = ?, ifid = ?, path = ?, title = ? WHERE id = ?", *now_known, self._story
            )
        assert self._story is not None
        return self._story

    # SQL ------------------------------------------------------------------------------------------------------

    def _run(self, statement: str, *values: object) -> sqlite3.Cursor:
        return self.connection.execute(statement, values)

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        found: tuple[Any, ...] | None = self._run(statement, *values).fetchone()
        return found

    def _known(self, statement: str, *values: object) -> tuple[Any, ...]:
        found = self._one(statement, *values)
        if found is None:
            raise Damaged
        return found
