"""A damaged journal: set aside under a dated name, said in a sentence; never a crash, never a silent loss."""

import os
import random
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from ifplay.play.journal.journal import open_journal
from ifplay.play.journal.opening import NAME
from ifplay.play.journal.records import NoSuchTurn
from logbook import KEY, book, moved, path_to, walked


def garbage(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(20_000))


def text(path: Path) -> None:
    path.write_text("Dear diary,\n")


def zero_bytes(path: Path) -> None:
    path.write_bytes(b"")


def half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def one_page(path: Path) -> None:
    os.truncate(path, 4096)


def part_of_a_header(path: Path) -> None:
    os.truncate(path, 50)


def no_header(path: Path) -> None:
    path.write_bytes(b"\0" * 100 + path.read_bytes()[100:])


def a_page_of_nothing(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 5] = bytes(4096 * 3)
    path.write_bytes(content)


def somebody_elses(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE turns (id)")
    connection.commit()
    connection.close()


def a_table_less(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE slots")
    connection.commit()
    connection.close()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("keep me")


WAYS: list[Callable[[Path], None]] = [
    garbage, text, zero_bytes, half, one_page, part_of_a_header, no_header, a_page_of_nothing, somebody_elses,
    a_table_less, a_folder,
]  # fmt: skip


def content(path: Path) -> object:
    return sorted(entry.name for entry in path.iterdir()) if path.is_dir() else path.read_bytes()


@pytest.mark.parametrize("damage", WAYS)
def test_it_is_set_aside(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    """As it is, and a new one begins; the sentence is said once."""
    journal = book(tmp_path)
    walked(journal, [f"c{number}" for number in range(60)])
    journal.close()
    path = tmp_path / NAME
    damage(path)
    before = content(path)
    journal = open_journal(KEY, tmp_path)
    assert journal.lasting
    assert len(journal.notes) == 1
    assert journal.notes[0].startswith("The journal of your readings was damaged; it is set aside as ")
    assert journal.latest() is None
    (aside,) = (entry for entry in tmp_path.iterdir() if "damaged" in entry.name)
    assert re.fullmatch(r"journal\.damaged-\d{8}-\d{6}\.db", aside.name)
    assert str(aside) in journal.notes[0]
    assert content(aside) == before
    turns = walked(journal, ["again"])
    journal.close()
    assert book(tmp_path).latest() == turns[-1]


def test_twice_on_one_day(tmp_path: Path) -> None:
    """Nothing that is set aside replaces another."""
    for _ in range(3):
        garbage(tmp_path / NAME)
        open_journal(KEY, tmp_path).close()
    assert len(list(tmp_path.glob("journal.damaged-*.db"))) == 3


def test_what_belongs_to_it_goes_with_it(tmp_path: Path) -> None:
    """A log left by one database must not be read into another."""
    journal = book(tmp_path)
    walked(journal, ["a"])
    log = (tmp_path / f"{NAME}-wal").read_bytes()
    journal.close()
    garbage(tmp_path / NAME)
    (tmp_path / f"{NAME}-wal").write_bytes(log)
    journal = open_journal(KEY, tmp_path)
    assert journal.lasting
    assert journal.latest() is None
    assert len(list(tmp_path.glob("journal.damaged-*.db-wal"))) == 1


def test_a_log_without_its_database(tmp_path: Path) -> None:
    """It is set aside, too."""
    journal = book(tmp_path)
    walked(journal, ["a"])
    log = (tmp_path / f"{NAME}-wal").read_bytes()
    journal.close()
    (tmp_path / NAME).unlink()
    (tmp_path / f"{NAME}-wal").write_bytes(log)
    assert book(tmp_path).latest() is None
    assert len(list(tmp_path.glob("journal.damaged-*.db-wal"))) == 1


@pytest.mark.skipif(os.name != "posix", reason="POSIX's kinds of files")
def test_a_pipe_and_a_link_to_nowhere(tmp_path: Path) -> None:
    """Neither is waited for, neither is followed."""
    os.mkfifo(tmp_path / NAME)
    journal = open_journal(KEY, tmp_path)
    assert journal.lasting
    assert len(journal.notes) == 1
    journal.close()
    (tmp_path / NAME).unlink()
    (tmp_path / NAME).symlink_to(tmp_path / "nowhere")
    journal = open_journal(KEY, tmp_path)
    assert not journal.lasting
    assert len(journal.notes) == 1
    assert not (tmp_path / "nowhere").exists()


def test_a_newer_journal_is_left_alone(tmp_path: Path) -> None:
    """To the byte; this reading is kept in memory."""
    journal = book(tmp_path)
    walked(journal, ["a"])
    journal.close()
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()}
    journal = open_journal(KEY, tmp_path)
    assert not journal.lasting
    assert journal.notes == (
        "The journal of your readings was written by a newer ifplay and is left as it is; "
        "this reading is remembered only until you leave.",
    )
    turns = walked(journal, ["b"])
    assert path_to(journal, turns[-1]) == ["b"]
    journal.close()
    assert {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()} == before


def test_a_journal_that_becomes_newer_while_it_is_read(tmp_path: Path) -> None:
    """Its version is in the log only; it is left alone all the same."""
    journal = book(tmp_path)
    walked(journal, ["a"])
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("PRAGMA user_version = 99")
    other = open_journal(KEY, tmp_path)
    assert not other.lasting
    assert "newer" in other.notes[0]
    connection.close()


def test_damage_met_while_reading(tmp_path: Path) -> None:
    """Reading goes on in memory, and the file is set aside."""
    journal = book(tmp_path)
    turns = walked(journal, [f"c{number}" for number in range(200)])
    journal.close()
    journal = book(tmp_path)
    file = (tmp_path / NAME).stat()
    with open(tmp_path / NAME, "r+b") as opened:
        opened.seek(4096)
        opened.write(bytes(file.st_size - 4096))
    journal._tree.connection.execute("PRAGMA shrink_memory")  # what it has in memory is whole
    turn = journal.add(turns[-1], moved("on"), (), ending=None)
    assert not journal.lasting
    assert len(journal.notes) == 1
    assert "because it is damaged; it is set aside as journal.damaged-" in journal.notes[0]
    assert journal.latest() == turn
    assert path_to(journal, turn)[-1] == "on"
    journal.close()
    assert book(tmp_path).latest() is None


def use(folder: Path, turns: list[int]) -> None:
    """Everything a reader does, on whatever is there."""
    journal = open_journal(KEY, folder, patience=0.2)
    try:
        at = journal.latest()
        for turn in (*turns[::7], at):
            if turn is not None:
                try:
                    journal.line(turn)
                except NoSuchTurn:
                    continue
                journal.child(turn)
        journal.slots()
        journal.endings()
        journal.seen(b"text")
        journal.playthroughs()
        if at is None:
            at = journal.begin(1, moved(2), [b"text"], ending=None)
        at = journal.add(at, moved("more"), [b"more"], ending="End")
        journal.stand(at)
        journal.save("slot", at)
        assert journal.latest() == at
        assert len(journal.notes) <= 2
    finally:
        journal.close()


@pytest.mark.parametrize("seed", [*range(16), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(16, 200))])
def test_flipped_bytes_never_crash(tmp_path: Path, seed: int) -> None:
    """Anywhere in the file: found or not, reading goes on."""
    chance = random.Random(seed)
    journal = book(tmp_path)
    journal._tree.connection.execute("PRAGMA synchronous = OFF")
    turns = walked(journal, [f"c{number}" for number in range(80)])
    journal.save("slot", turns[5])
    journal.add(turns[3], moved("x"), [b"text"], ending="End")
    journal.close()
    damaged = bytearray((tmp_path / NAME).read_bytes())
    for _ in range(chance.choice([1, 3, 30, 300])):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    (tmp_path / NAME).write_bytes(damaged)
    use(tmp_path, turns)
    use(tmp_path, turns)


def test_a_fault_of_ours_is_no_damage(tmp_path: Path) -> None:
    """A journal that is whole is not set aside because of it."""
    journal = book(tmp_path)
    turns = walked(journal, ["a"])
    journal._tree.connection.execute(
        "CREATE TEMP TRIGGER no BEFORE INSERT ON main.turns BEGIN SELECT raise(ABORT, 'no'); END"
    )
    turn = journal.add(turns[-1], moved("b"), (), ending=None)
    assert not journal.lasting
    assert "because the database refuses" in journal.notes[0]
    assert path_to(journal, turn) == ["a", "b"]
    assert book(tmp_path).latest() == turns[-1]
