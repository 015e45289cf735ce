"""The whole database, over all its stories: what `ifplay saves` shows and takes away."""

import sqlite3

from ifplay.play.journal.records import Playthrough, Slot
from ifplay.play.journal.values import moment


def playthroughs(connection: sqlite3.Connection, story: int | None = None) -> tuple[Playthrough, ...]:
    """The playthroughs of one story or of all, the one stood in last first."""
    where, values = ("", ()) if story is None else ("WHERE stories.id = ?", (story,))
    rows = connection.execute(
        "SELECT playthroughs.id, uid, title, ifid, path, seed, began, turns.depth, turns.ending"
        " FROM playthroughs JOIN stories ON stories.id = playthroughs.story"
        f" JOIN turns ON turns.id = playthroughs.standing {where} ORDER BY playthroughs.stood DESC",
        values,
    ).fetchall()
    return tuple(_summary(connection, row) for row in rows)


def take_away(connection: sqlite3.Connection, number: int) -> bool:
    """Delete a playthrough for good, and with a story's last one all that is known of the story; False if there is
    none. Expects to be inside a transaction."""
    found = connection.execute("SELECT story FROM playthroughs WHERE id = ?", (number,)).fetchone()
    if found is None:
        return False
    connection.execute("DELETE FROM slots WHERE turn IN (SELECT id FROM turns WHERE playthrough = ?)", (number,))
    connection.execute("DELETE FROM turns WHERE playthrough = ?", (number,))
    connection.execute("DELETE FROM playthroughs WHERE id = ?", (number,))
    if connection.execute("SELECT 1 FROM playthroughs WHERE story = ?", found).fetchone() is None:
        for table in ("seen", "endings", "slots"):
            connection.execute(f"DELETE FROM {table} WHERE story = ?", found)
        connection.execute("DELETE FROM stories WHERE id = ?", found)
    return True


def _summary(connection: sqlite3.Connection, row: tuple[int, str, str, str, str, int, int, int, str]) -> Playthrough:
    number, uid, title, ifid, path, seed, began, depth, ending = row
    kept, last = connection.execute("SELECT count(*), max(id) FROM turns WHERE playthrough = ?", (number,)).fetchone()
    (when,) = connection.execute("SELECT kept FROM turns WHERE id = ?", (last,)).fetchone()
    endings = connection.execute(
        "SELECT DISTINCT ending FROM turns WHERE playthrough = ? AND ending IS NOT NULL ORDER BY ending", (number,)
    )
    slots = connection.execute(
        "SELECT name, turn, saved, depth FROM slots JOIN turns ON turns.id = slots.turn WHERE turns.playthrough = ?"
        " ORDER BY slots.id",
        (number,),
    )
    return Playthrough(
        id=number, uid=uid, title=title, ifid=ifid, path=path, seed=seed, turns=depth, kept=kept, ending=ending,
        endings=tuple(title for (title,) in endings), began=moment(began), last=moment(when),
        slots=tuple(Slot(name, turn, moment(saved), deep) for name, turn, saved, deep in slots),
    )  # fmt: skip
