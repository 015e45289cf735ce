"""Playthroughs between the database and the records of `saved`, both ways.

Taking in merges: a playthrough that is there already, known by its uid, gets the turns it lacks, so that taking in the
same file twice changes nothing.
"""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ifplay.model.strict import BadForm
from ifplay.play.journal.failures import Damaged
from ifplay.play.journal.opening import transaction
from ifplay.play.journal.records import StoryKey
from ifplay.play.journal.saved import SavedPlaythrough, SavedSlot, SavedStory, SavedTurn
from ifplay.play.journal.values import read, text, written_items


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came in: playthroughs that were not there, those that got turns, and how many turns."""

    new: int
    grown: int
    turns: int


def taken_out(connection: sqlite3.Connection, wanted: Collection[int] | None = None) -> tuple[SavedStory, ...]:
    """The playthroughs with these numbers (default: all), by story. Nothing changes meanwhile."""
    connection.execute("BEGIN")
    try:
        stories = []
        rows = connection.execute("SELECT id, ifid, path, title FROM stories ORDER BY id").fetchall()
        for story, ifid, path, title in rows:
            found = connection.execute("SELECT id FROM playthroughs WHERE story = ? ORDER BY id", (story,)).fetchall()
            numbers = [number for (number,) in found if wanted is None or number in wanted]
            if not numbers:
                continue
            seen = connection.execute("SELECT lower(hex(digest)) FROM seen WHERE story = ? ORDER BY 1", (story,))
            endings = connection.execute("SELECT title FROM endings WHERE story = ? ORDER BY 1", (story,))
            stories.append(
                SavedStory(
                    ifid=ifid, path=path, title=title,
                    seen=tuple(digest for (digest,) in seen),
                    endings=tuple(ending for (ending,) in endings),
                    playthroughs=tuple(_playthrough(connection, number) for number in numbers),
                )
            )  # fmt: skip
        return tuple(stories)
    finally:
        connection.execute("COMMIT")


def take_in(connection: sqlite3.Connection, stories: Sequence[SavedStory]) -> TakenIn:
    """Add what is not there yet: all of it, or, with a `BadForm`, nothing."""
    new = grown = turns = 0
    with transaction(connection):
        for story in stories:
            row = _row(connection, story)
            connection.executemany(
                "INSERT OR IGNORE INTO seen VALUES (?, ?)", [(row, bytes.fromhex(one)) for one in story.seen]
            )
            connection.executemany("INSERT OR IGNORE INTO endings VALUES (?, ?)", [(row, one) for one in story.endings])
            for playthrough in story.playthroughs:
                was_there, added = _merge(connection, row, playthrough)
                new += not was_there
                grown += was_there and added > 0
                turns += added
    return TakenIn(new, grown, turns)


def _playthrough(connection: sqlite3.Connection, number: int) -> SavedPlaythrough:
    uid, seed, began, standing = connection.execute(
        "SELECT uid, seed, began, standing FROM playthroughs WHERE id = ?", (number,)
    ).fetchone()
    rows = connection.execute(
        "SELECT id, parent, moves, ending, kept FROM turns WHERE playthrough = ? ORDER BY id", (number,)
    ).fetchall()
    places: dict[int | None, int] = {row[0]: place for place, row in enumerate(rows)}
    named = connection.execute(
        "SELECT name, turn, saved FROM slots JOIN turns ON turns.id = slots.turn WHERE turns.playthrough = ?"
        " ORDER BY slots.id",
        (number,),
    )
    try:
        return SavedPlaythrough(
            uid=uid, seed=seed, began=began, standing=places[standing],
            turns=tuple(
                SavedTurn(None if parent is None else places[parent], tuple(m[0] for m in read(moves)), ending, kept)
                for _, parent, moves, ending, kept in rows
            ),
            slots=tuple(SavedSlot(name, places[turn], saved) for name, turn, saved in named),
        )  # fmt: skip
    except KeyError:
        raise Damaged from None


def _row(connection: sqlite3.Connection, story: SavedStory) -> int:
    key = StoryKey(story.ifid, story.path, story.title)
    connection.execute(
        "INSERT OR IGNORE INTO stories (identity, ifid, path, title) VALUES (?, ?, ?, ?)",
        (text(key.identity), story.ifid, story.path, story.title),
    )
    (row,) = connection.execute("SELECT id FROM stories WHERE identity = ?", (text(key.identity),)).fetchone()
    number: int = row
    return number


def _merge(connection: sqlite3.Connection, story: int, saved: SavedPlaythrough) -> tuple[bool, int]:
    """Whether the playthrough was there, and how many turns it got."""
    found = connection.execute("SELECT id, story, seed FROM playthroughs WHERE uid = ?", (saved.uid,)).fetchone()
    if found is None:
        number = connection.execute(
            "INSERT INTO playthroughs (uid, story, seed, began, stood)"
            " VALUES (?, ?, ?, ?, (SELECT coalesce(max(stood), 0) + 1 FROM playthroughs))",
            (saved.uid, story, saved.seed, saved.began),
        ).lastrowid
    else:
        number, story, seed = found
        first = connection.execute(
            "SELECT moves FROM turns WHERE playthrough = ? AND parent IS NULL", (number,)
        ).fetchone()
        if seed != saved.seed or first != (written_items(saved.turns[0].moves),):
            raise BadForm(f"The playthrough {saved.uid} in it is another one than the one kept under that uid.")
    assert number is not None
    ids, added = _turns(connection, number, saved)
    connection.execute(
        "INSERT OR IGNORE INTO endings SELECT ?, ending FROM turns WHERE playthrough = ? AND ending IS NOT NULL",
        (story, number),
    )
    if found is None:
        # The lines that led to the turns kept last, and then the one that was stood on.
        connection.execute("UPDATE playthroughs SET standing = ? WHERE id = ?", (ids[saved.standing], number))
        _lead(connection, saved, ids)
    for slot in saved.slots:
        _name(connection, story, slot, ids[slot.turn])
    return found is not None, added


def _turns(connection: sqlite3.Connection, number: int, saved: SavedPlaythrough) -> tuple[list[int], int]:
    """The numbers that the turns have here, and how many of them are new."""
    ids: list[int] = []
    depths: list[int] = []
    added = 0
    for turn in saved.turns:
        moves = written_items(turn.moves)
        parent = None if turn.parent is None else ids[turn.parent]
        depths.append(1 if turn.parent is None else depths[turn.parent] + 1)
        there = connection.execute(
            "SELECT id FROM turns WHERE playthrough = ? AND parent IS ? AND moves = ?", (number, parent, moves)
        ).fetchone()
        if there is not None:
            ids.append(there[0])
            continue
        made = connection.execute(
            "INSERT INTO turns (playthrough, parent, depth, moves, ending, kept) VALUES (?, ?, ?, ?, ?, ?)",
            (number, parent, depths[-1], moves, turn.ending, turn.kept),
        ).lastrowid
        assert made is not None
        ids.append(made)
        added += 1
    return ids, added


def _lead(connection: sqlite3.Connection, saved: SavedPlaythrough, ids: Sequence[int]) -> None:
    """Set `forward` all along: from every turn to the last below it, and on the line stood on along that line."""
    forward = {turn.parent: place for place, turn in enumerate(saved.turns) if turn.parent is not None}
    place = saved.standing
    while (parent := saved.turns[place].parent) is not None:
        forward[parent] = place
        place = parent
    connection.executemany(
        "UPDATE turns SET forward = ? WHERE id = ?", [(ids[below], ids[above]) for above, below in forward.items()]
    )


def _name(connection: sqlite3.Connection, story: int, slot: SavedSlot, turn: int) -> None:
    """Keep the slot under its name, or, where that is taken by another turn, under one with a number."""
    number = 1
    while True:
        name = slot.name if number == 1 else f"{slot.name} ({number})"
        there = connection.execute("SELECT turn FROM slots WHERE story = ? AND name = ?", (story, name)).fetchone()
        if there is None:
            connection.execute(
                "INSERT INTO slots (story, name, turn, saved) VALUES (?, ?, ?, ?)", (story, name, turn, slot.saved)
            )
        if there is None or there[0] == turn:
            return
        number += 1
