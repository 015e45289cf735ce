"""The journal of one story: every choice committed and synced before the next turn is shown.

Nothing the disk does is raised. When it refuses, reading goes on in memory, and `notes` says so in a sentence; what was
kept before stays as it is. Importing this module imports sqlite3: do so when a journal is wanted.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from ifplay.play.journal.failures import FAILURES, Damaged, Deleted, Newer, TakenAway, in_words, is_damage
from ifplay.play.journal.opening import (
    NAME,
    PATIENCE,
    data_folder,
    identity,
    in_memory,
    open_database,
    set_aside,
    transaction,
    unwritable,
)
from ifplay.play.journal.records import Arrival, Line, NoSuchTurn, Playthrough, Slot, StoryKey
from ifplay.play.journal.tree import Tree
from ifplay.runtime.state import Move

_Result = TypeVar("_Result")


def open_journal(key: StoryKey, folder: Path | None = None, *, patience: float = PATIENCE) -> "Journal":
    """The story's journal in that folder (default: `data_folder`). What is wrong is in its notes."""
    return Journal(key, folder or data_folder(), patience)


class Journal:
    """One story's part of the database. Turns are numbers, which only the journal that gave them understands."""

    def __init__(self, key: StoryKey, folder: Path, patience: float) -> None:
        self._key = key
        self._path = folder / NAME
        self._notes: list[str] = []
        self._file: tuple[int, int] | None = None
        self._seed = 0
        try:
            connection, aside = open_database(folder, patience=patience)
            self._file = identity(self._path)
            if aside is not None:
                self._notes.append(
                    f"The journal of your readings was damaged; it is set aside as {folder / aside}, "
                    "and a new one begins."
                )
            self._tree = Tree(connection, key)
        except FAILURES as error:
            self._tree = self._begin_in_memory(error)

    # How it is ------------------------------------------------------------------------------------------------

    @property
    def notes(self) -> tuple[str, ...]:
        """Plain sentences for the reader, the latest last; there may be more after any call."""
        return tuple(self._notes)

    @property
    def lasting(self) -> bool:
        """Whether what is added is kept on disk; if not, a note says why."""
        return self._file is not None

    def close(self) -> None:
        """Let go of the database. Nothing is left to be written."""
        with contextlib.suppress(sqlite3.Error):
            self._tree.connection.close()

    # Turns ----------------------------------------------------------------------------------------------------

    def latest(self) -> int | None:
        """The turn where the reader was last, in the playthrough stood in last."""
        return self._read(Tree.latest)

    def begin(self, seed: int, moves: Sequence[Move], seen: Iterable[bytes], *, ending: str | None) -> int:
        """A new playthrough, where the reader stands now; its first turn. Committed and synced on return."""
        texts = tuple(seen)
        self._seed = seed
        return self._write(lambda tree: tree.begin(seed, moves, texts, ending))

    def add(self, parent: int, moves: Sequence[Move], seen: Iterable[bytes], *, ending: str | None) -> int:
        """The turn after `parent` by these moves, where the reader stands now. Committed and synced on return.

        The same moves again from the same parent give the same turn, so that doing again makes no twins.
        """
        return self.extend(parent, [Arrival(tuple(moves), tuple(seen), ending)])[0]

    def extend(self, parent: int, arrivals: Sequence[Arrival]) -> list[int]:
        """What `add` does, for turns that come one after the other: all of them in one transaction, or none."""

        def work(tree: Tree) -> list[int]:
            turns = [parent]
            for moves, seen, ending in arrivals:
                turns.append(tree.add(turns[-1], moves, seen, ending))
            return turns[1:]

        return self._write(work, parent)

    def stand(self, turn: int) -> None:
        """The reader stands there now, by undo, redo, rewind or a slot. Committed and synced on return."""
        self._write(lambda tree: tree.stand(turn), turn)

    def line(self, turn: int) -> Line:
        """The playthrough from its first turn to that one. Raises `NoSuchTurn`."""
        line = self._read(lambda tree: tree.line(turn))
        self._seed = line.seed
        return line

    def moves(self, turn: int) -> tuple[Move, ...]:
        """The moves that made that turn. Raises `NoSuchTurn`."""
        return self._read(lambda tree: tree.moves(turn))

    def child(self, turn: int) -> int | None:
        """The turn below this one on the line where the reader was last, if there is one."""
        return self._read(lambda tree: tree.child(turn))

    # Slots, texts, endings ------------------------------------------------------------------------------------

    def slots(self) -> tuple[Slot, ...]:
        """The named turns of all playthroughs of this story, the one saved last first."""
        return self._read(Tree.slots)

    def save(self, name: str, turn: int) -> None:
        """Name a turn; a turn that had the name before loses it. Committed and synced on return."""
        self._write(lambda tree: tree.save(name, turn), turn)

    def remove(self, name: str) -> None:
        """Forget a name, if there is such a one; the turn stays."""
        self._write(lambda tree: tree.remove(name))

    def seen(self, digest: bytes) -> bool:
        """Whether this reader has met the text in any playthrough of this story."""
        return self._read(lambda tree: tree.seen(digest))

    def endings(self) -> frozenset[str]:
        """The endings this reader has found in any playthrough of this story."""
        return self._read(Tree.endings)

    def playthroughs(self) -> tuple[Playthrough, ...]:
        """The playthroughs of this story, the one stood in last first."""
        from ifplay.play.journal.shelves import playthroughs

        return self._read(lambda tree: playthroughs(tree.connection, tree.story) if tree.story is not None else ())

    # The disk -------------------------------------------------------------------------------------------------

    def _read(self, work: Callable[[Tree], _Result]) -> _Result:
        try:
            return work(self._tree)
        except FAILURES as error:
            self._go_on_in_memory(error)
        try:
            return work(self._tree)
        except FAILURES:
            self._forget()
            return work(self._tree)

    def _write(self, work: Callable[[Tree], _Result], turn: int | None = None) -> _Result:
        """Do it in a transaction; if the disk refuses, do it in memory, where `turn` is made known if it is not."""
        try:
            return self._attempt(work)
        except FAILURES as error:
            self._go_on_in_memory(error)
        except NoSuchTurn:
            if turn is None:
                raise
            self._go_on_in_memory(Deleted())
        try:
            return self._attempt(work)
        except NoSuchTurn:
            pass
        except FAILURES:
            self._forget()
        if turn is not None:
            with transaction(self._tree.connection):
                self._tree.graft(turn, self._seed)
        return self._attempt(work)

    def _attempt(self, work: Callable[[Tree], _Result]) -> _Result:
        if self.lasting and identity(self._path) != self._file:
            raise TakenAway
        with transaction(self._tree.connection):
            return work(self._tree)

    def _begin_in_memory(self, error: Exception) -> Tree:
        """Nothing can be kept from the first; what was kept can perhaps be read."""
        self._file = None
        if isinstance(error, Newer):
            self._notes.append(
                "The journal of your readings was written by a newer ifplay and is left as it is; "
                "this reading is remembered only until you leave."
            )
        else:
            self._notes.append(
                f"This reading is remembered only until you leave: the journal {self._path} cannot be used, "
                f"because {in_words(error)}."
            )
        memory = in_memory()
        if not isinstance(error, Newer) and not is_damage(error):
            from ifplay.play.journal.copying import copy_story

            with contextlib.suppress(*FAILURES), contextlib.closing(unwritable(self._path)) as kept:
                copy_story(kept, memory, Tree(kept, self._key).story)
        return Tree(memory, self._key)

    def _go_on_in_memory(self, error: Exception) -> None:
        """Nothing more can be kept; what was kept is there as before, for going back."""
        from ifplay.play.journal.copying import copy_story

        if not self.lasting:
            return
        disk, file = self._tree.connection, self._file
        damaged = is_damage(error, disk)
        self._file = None
        memory = in_memory()
        with contextlib.suppress(*FAILURES):
            copy_story(disk, memory, self._tree.story)
        self._tree = Tree(memory, self._key)
        with contextlib.suppress(sqlite3.Error):
            disk.close()
        aside = None
        if damaged and file is not None:
            with contextlib.suppress(OSError):
                aside = set_aside(self._path, file)
        why = in_words(Damaged() if damaged else error) + (f"; it is set aside as {aside}" if aside else "")
        self._notes.append(
            f"From here on, this reading is remembered only until you leave: the journal {self._path} "
            f"can no longer be used, because {why}."
        )

    def _forget(self) -> None:
        """Begin with an empty memory, when what was copied is damaged."""
        self._tree = Tree(in_memory(), self._key)
