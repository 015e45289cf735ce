"""Journals of older versions are brought up to date or left as they were. `version-1.sql` is one of version 1."""

import sqlite3
from pathlib import Path

import pytest
from ifplay.play.journal import opening, schema
from ifplay.play.journal.journal import open_journal
from ifplay.play.journal.opening import NAME
from logbook import KEY, book, is_whole, moved, path_to

HERE = Path(__file__).resolve().parent


def older(folder: Path) -> None:
    """A journal of version 1, as it was kept."""
    folder.mkdir(exist_ok=True)
    connection = sqlite3.connect(folder / NAME)
    connection.executescript((HERE / "version-1.sql").read_text())
    connection.close()


def tables(folder: Path) -> tuple[int, list[tuple[str, str]]]:
    connection = sqlite3.connect(folder / NAME)
    try:
        found = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        return schema.version(connection), [(name, " ".join((sql or "").split())) for name, sql in found]
    finally:
        connection.close()


def next_version(monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    """A version that is made up, one step further."""
    steps = (*schema.STEPS, statements)
    monkeypatch.setattr(schema, "STEPS", steps)
    monkeypatch.setattr(opening, "STEPS", steps)


def test_version_1_is_read(tmp_path: Path) -> None:
    """With all that is in it."""
    older(tmp_path)
    journal = book(tmp_path)
    latest = journal.latest()
    assert latest is not None
    assert journal.line(latest).seed == -9
    assert path_to(journal, latest) == [3, "harbour.go", 6, "größe"]
    assert [(slot.name, slot.depth) for slot in journal.slots()] == [("door", 2)]
    assert journal.endings() == {"Home", "Lost"}
    assert journal.seen(b"a text")
    assert [one.kept for one in journal.playthroughs()] == [4, 1]


def test_the_tables_are_those_of_a_new_one(tmp_path: Path) -> None:
    """However old the journal was."""
    older(tmp_path / "old")
    book(tmp_path / "old").close()
    book(tmp_path / "new").close()
    assert tables(tmp_path / "old") == tables(tmp_path / "new")


def test_a_step_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up version 2: the tables change, what was kept stays, and the next time there is nothing to do."""
    older(tmp_path)
    next_version(
        monkeypatch,
        "ALTER TABLE slots ADD COLUMN remark TEXT",
        "UPDATE slots SET remark = 'from version 1'",
    )
    journal = book(tmp_path)
    assert schema.version(journal._tree.connection) == 2
    assert journal._tree.connection.execute("SELECT remark FROM slots").fetchall() == [("from version 1",)]
    latest = journal.latest()
    assert latest is not None
    turn = journal.add(latest, moved("on"), (), ending=None)
    journal.close()
    assert book(tmp_path).latest() == turn
    assert is_whole(tmp_path)
    monkeypatch.undo()
    journal = open_journal(KEY, tmp_path)
    assert not journal.lasting
    assert "newer ifplay" in journal.notes[0]


def test_a_step_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full in the midst of it: the journal is as it was, and this reading is in memory."""
    older(tmp_path)
    before = tables(tmp_path)
    next_version(monkeypatch, "ALTER TABLE slots ADD COLUMN remark TEXT", "CREATE TABLE more (x)")
    real = schema.migrate

    def on_a_full_disk(connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA database_list").fetchone()[2]:
            connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
        real(connection)

    with monkeypatch.context() as patch:
        patch.setattr(opening, "migrate", on_a_full_disk)
        journal = open_journal(KEY, tmp_path)
        assert not journal.lasting
        assert "the disk is full" in journal.notes[0]
        journal.begin(1, (), (), ending=None)
        journal.close()
    assert tables(tmp_path) == before
    journal = book(tmp_path)
    assert schema.version(journal._tree.connection) == 2
    assert journal.endings() == {"Home", "Lost"}


def test_two_processes_find_an_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of them takes the step, the other waits and finds it taken."""
    import threading

    older(tmp_path)
    next_version(monkeypatch, "ALTER TABLE slots ADD COLUMN remark TEXT")
    notes: list[tuple[str, ...]] = []
    threads = [threading.Thread(target=lambda: notes.append(open_journal(KEY, tmp_path).notes)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert notes == [()] * 5
