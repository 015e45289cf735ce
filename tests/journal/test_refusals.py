"""When the disk refuses: reading goes on in memory, one sentence says so, and what was kept stays as it is."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from ifplay.play.journal.journal import Journal, open_journal
from ifplay.play.journal.opening import NAME
from logbook import KEY, OTHER, book, is_whole, moved, path_to, walked


def goes_on(journal: Journal, turns: list[int], words: str) -> None:
    """Reading goes on in memory from the last turn, with all there was before, and one note with these words."""
    journal.save("before", turns[-1])
    last = journal.add(turns[-1], moved("on", 2), [b"new"], ending="End")
    assert not journal.lasting
    assert len(journal.notes) == 1
    assert words in journal.notes[0]
    assert "remembered only until you leave" in journal.notes[0]
    assert journal.notes[0].count(". ") == 0
    assert path_to(journal, last) == [*path_to(journal, turns[-1]), "on", 2]
    assert journal.latest() == last
    assert journal.seen(b"new")
    assert "End" in journal.endings()
    assert [slot.turn for slot in journal.slots()] == [turns[-1]]
    journal.stand(turns[0])
    assert journal.child(turns[0]) == turns[1]
    again = journal.begin(5, (), (), ending=None)
    assert again not in (*turns, last)
    assert journal.playthroughs()[0].seed == 5
    assert len(journal.notes) == 1
    journal.close()


def test_a_full_disk(tmp_path: Path) -> None:
    """As SQLite sees it: no page may be added."""
    journal = book(tmp_path)
    turns = walked(journal, ["a", "b"])
    connection = journal._tree.connection
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    while journal.lasting:
        turns.append(journal.add(turns[-1], moved("x" * 500), [os.urandom(16)], ending=None))
    kept = turns[:-1]
    lost = turns[-1]
    assert path_to(journal, lost)[:2] == ["a", "b"]
    assert "the disk is full" in journal.notes[0]
    assert len(journal.notes) == 1
    journal.close()
    assert is_whole(tmp_path)
    journal = book(tmp_path)
    assert journal.latest() == kept[-1]
    assert [one.id for one in journal.line(kept[-1]).turns] == kept


def test_a_lock_held_too_long(tmp_path: Path) -> None:
    """By another program, in the midst of reading."""
    turns = walked(book(tmp_path), ["a", "b"])
    journal = book(tmp_path, patience=0.1)
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    goes_on(journal, turns, "another program keeps it locked")
    other.execute("ROLLBACK")
    other.close()
    assert book(tmp_path).latest() == turns[-1]


def test_a_lock_held_at_the_beginning(tmp_path: Path) -> None:
    """In SQLite's old locking, in which reading must wait, too."""
    first = book(tmp_path)
    turns = walked(first, ["a"])
    first.close()
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    journal = open_journal(KEY, tmp_path, patience=0.1)
    assert not journal.lasting
    assert "another program keeps it locked" in journal.notes[0]
    other.execute("ROLLBACK")
    other.close()
    assert book(tmp_path).latest() == turns[-1]


def test_a_lock_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    """Without a word."""
    import threading

    turns = walked(book(tmp_path), ["a"])
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.2, lambda: other.execute("ROLLBACK")).start()
    journal = book(tmp_path)
    journal.add(turns[-1], moved("b"), (), ending=None)
    assert journal.lasting


def removed(folder: Path) -> None:
    for entry in list(folder.iterdir()):
        entry.unlink()


def moved_away(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def replaced(folder: Path) -> None:
    removed(folder)
    walked(book(folder, OTHER), ["z"])


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
@pytest.mark.parametrize("take", [removed, moved_away, replaced])
def test_a_file_that_is_taken_away(tmp_path: Path, take: Callable[[Path], None]) -> None:
    """It would be written on, and lost without a word."""
    journal = book(tmp_path / "data")
    turns = walked(journal, ["a", "b"])
    take(tmp_path / "data")
    goes_on(journal, turns, "its file was moved or removed")


def test_a_playthrough_that_is_deleted_meanwhile(tmp_path: Path) -> None:
    """What was before it cannot be known, but reading goes on, and the rest of the journal stays."""
    from ifplay.play.journal.opening import transaction
    from ifplay.play.journal.shelves import take_away

    other = walked(book(tmp_path), ["z"])
    journal = book(tmp_path)
    turns = walked(journal, ["a"])
    deleting = book(tmp_path)._tree.connection
    with transaction(deleting):
        assert take_away(deleting, journal.playthroughs()[0].id)
    turn = journal.add(turns[-1], moved("b"), (), ending=None)
    assert "was deleted" in journal.notes[0]
    assert journal.latest() == turn
    assert path_to(journal, turn) == ["b"]
    assert path_to(journal, other[-1]) == ["z"]
    assert book(tmp_path).latest() == other[-1]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """From the first turn on in memory."""
    (tmp_path / "file").write_text("in the way")
    journal = open_journal(KEY, tmp_path / "file" / "ifplay")
    assert not journal.lasting
    assert len(journal.notes) == 1
    turns = walked(journal, ["a", "b"])
    goes_on(journal, turns, "the system says: not a directory")


def test_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder of the name `~` is made wherever the reader happens to be."""
    monkeypatch.chdir(tmp_path)
    journal = open_journal(KEY, Path("~/.local/share/ifplay"))
    assert not journal.lasting
    assert "no home folder is known" in journal.notes[0]
    assert list(tmp_path.iterdir()) == []


def read_on(folder: Path, pick: str, user: int) -> list[str]:
    """Open, add a turn, close, as another user in another process; what there was to see."""
    output, input = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setuid(user)
            journal = open_journal(KEY, folder)
            turn = journal.latest() or journal.begin(7, (), [b"seen"], ending=None)
            turn = journal.add(turn, moved(pick), (), ending=None)
            said = [str(journal.lasting), " ".join(map(str, path_to(journal, turn))), *journal.notes]
            if not journal.seen(b"seen"):
                said.append("nothing was seen")
            journal.close()
            os.write(input, "|".join(said).encode())
        finally:
            os._exit(0)
    os.close(input)
    with open(output, encoding="utf-8") as file:
        said = file.read().split("|")
    os.waitpid(child, 0)
    return said


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o500, 0o600), (0o700, 0o400), (0o500, 0o400)])
def test_read_only(folder_mode: int, file_mode: int) -> None:
    """The reader finds what was kept, and is told that no more is."""
    user = 65534 if os.geteuid() == 0 else os.geteuid()  # root may write anywhere
    with tempfile.TemporaryDirectory() as base:
        os.chmod(base, 0o755)
        folder = Path(base) / "ifplay"
        folder.mkdir()
        os.chown(folder, user, -1)
        assert read_on(folder, "a", user) == ["True", "a"]
        content = (folder / NAME).read_bytes()
        os.chmod(folder / NAME, file_mode)
        os.chmod(folder, folder_mode)
        lasting, line, *notes = read_on(folder, "b", user)
        assert (lasting, line) == ("False", "a b")
        assert len(notes) == 1
        assert "remembered only until you leave" in notes[0]
        os.chmod(folder, 0o700)
        assert (folder / NAME).read_bytes() == content
        os.chmod(folder / NAME, 0o600)
        assert read_on(folder, "c", user) == ["True", "a c"]
