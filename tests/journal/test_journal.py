"""The journal of one story: turns, lines, slots, texts seen, endings; and how the file lies on the disk."""

import os
import sqlite3
import stat
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from ifplay.play.journal.journal import open_journal
from ifplay.play.journal.opening import data_folder
from ifplay.play.journal.records import Line, LineTurn, NoSuchTurn, StoryKey
from logbook import KEY, OTHER, book, moved, path_to, walked


def test_a_new_journal_knows_nothing(tmp_path: Path) -> None:
    """And says nothing."""
    journal = book(tmp_path)
    assert journal.latest() is None
    assert journal.slots() == ()
    assert journal.endings() == frozenset()
    assert journal.playthroughs() == ()
    assert not journal.seen(b"x")


def test_lines_come_back_as_they_were_kept(tmp_path: Path) -> None:
    """Picks, dice, seed and order, in another process too."""
    journal = book(tmp_path)
    first = journal.begin(-(2**63), moved(3), [b"a"], ending=None)
    second = journal.add(first, moved("harbour.go", 6, 1), [b"b"], ending=None)
    third = journal.add(second, moved("größe \U0001f30a\x00"), [b"a"], ending="Home")
    line = Line(
        -(2**63),
        (
            LineTurn(first, moved(3)),
            LineTurn(second, moved("harbour.go", 6, 1)),
            LineTurn(third, moved("größe \U0001f30a\x00")),
        ),
    )
    assert journal.line(third) == line
    journal.close()
    journal = book(tmp_path)
    assert journal.line(third) == line
    assert journal.latest() == third
    assert journal.seen(b"a")
    assert journal.seen(b"b")
    assert not journal.seen(b"c")
    assert journal.endings() == {"Home"}


def test_the_same_moves_make_no_twins(tmp_path: Path) -> None:
    """From the same parent; from another they are another turn."""
    journal = book(tmp_path)
    first, second = walked(journal, ["a"])
    assert journal.add(first, moved("a"), (), ending=None) == second
    assert journal.add(second, moved("a"), (), ending=None) != second
    assert journal.add(first, moved("a", 1), (), ending=None) != second


def test_a_changed_ending_is_noticed(tmp_path: Path) -> None:
    """When a story was edited, the same moves may end another way."""
    journal = book(tmp_path)
    first = journal.begin(1, (), (), ending=None)
    journal.add(first, moved("a"), (), ending="Old")
    journal.add(first, moved("a"), (), ending="New")
    assert journal.endings() == {"Old", "New"}
    assert journal.playthroughs()[0].ending == "New"


def test_redo_leads_where_the_reader_was_last(tmp_path: Path) -> None:
    """Also after a jump across the tree, and in another process."""
    journal = book(tmp_path)
    root, a, b = walked(journal, ["a", "b"])
    journal.stand(root)
    assert (journal.child(root), journal.child(a), journal.child(b)) == (a, b, None)
    x = journal.add(root, moved("x"), (), ending=None)
    y = journal.add(x, moved("y"), (), ending=None)
    journal.stand(x)
    journal.stand(root)
    assert (journal.child(root), journal.child(x)) == (x, y)
    journal.stand(b)
    journal.stand(root)
    journal.close()
    journal = book(tmp_path)
    assert (journal.latest(), journal.child(root), journal.child(a), journal.child(x)) == (root, a, b, y)


def test_the_playthrough_stood_in_last_is_the_latest(tmp_path: Path) -> None:
    """Begun later or not."""
    journal = book(tmp_path)
    early = walked(journal, ["a", "b"])
    late = walked(journal, ["c"])
    assert journal.latest() == late[-1]
    journal.stand(early[1])
    assert journal.latest() == early[1]
    assert [one.turns for one in journal.playthroughs()] == [2, 2]
    assert [one.kept for one in journal.playthroughs()] == [3, 2]


def test_slots_name_turns(tmp_path: Path) -> None:
    """A name is there once; the one saved last comes first; removing it leaves the turn."""
    journal = book(tmp_path)
    turns = walked(journal, ["a", "b"])
    journal.save("door", turns[1])
    journal.save("sea \x1b[31m", turns[2])
    journal.save("door", turns[0])
    assert [(slot.name, slot.turn, slot.depth) for slot in journal.slots()] == [
        ("door", turns[0], 1), ("sea \x1b[31m", turns[2], 3)
    ]  # fmt: skip
    assert abs(journal.slots()[0].saved - datetime.now(UTC)).total_seconds() < 60
    journal.remove("door")
    journal.remove("never there")
    assert [slot.name for slot in journal.slots()] == ["sea \x1b[31m"]
    assert path_to(journal, turns[2]) == ["a", "b"]


def test_stories_share_a_file_and_nothing_else(tmp_path: Path) -> None:
    """Turns of one are unknown to the other."""
    harbour, moor = book(tmp_path), book(tmp_path, OTHER)
    turns = walked(harbour, ["a"])
    harbour.save("here", turns[1])
    assert moor.latest() is None
    assert moor.slots() == ()
    with pytest.raises(NoSuchTurn):
        moor.line(turns[1])
    walked(moor, ["b"])
    assert harbour.latest() == turns[1]


def test_a_story_with_an_ifid_may_move(tmp_path: Path) -> None:
    """One without is known by its path, and keeps what was kept when it gets an IFID."""
    journal = book(tmp_path, OTHER)
    turns = walked(journal, ["a"])
    named = StoryKey("AAAAAAAA-0000-4000-8000-000000000001", OTHER.path, "The Moor, again")
    journal = book(tmp_path, named)
    assert journal.latest() == turns[1]
    turn = journal.add(turns[1], moved("b"), (), ending=None)
    moved_away = book(tmp_path, StoryKey("aaaaaaaa-0000-4000-8000-000000000001", "/elsewhere.story", "The Moor"))
    assert moved_away.latest() == turn
    assert book(tmp_path, StoryKey(None, "/elsewhere.story", "The Moor")).latest() is None


def test_a_clock_that_jumps_back_confuses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Order is by number, not by time."""
    journal = book(tmp_path)
    early = walked(journal, ["a"])
    journal.save("early", early[1])
    for clock in (10**18, 0, -(10**15), 4 * 10**18):
        monkeypatch.setattr(time, "time_ns", lambda clock=clock: clock)
        turns = walked(journal, ["b", "c"])
        journal.save("late", turns[2])
        assert journal.latest() == turns[2]
        assert path_to(journal, turns[2]) == ["b", "c"]
        assert journal.child(turns[0]) == turns[1]
        assert [slot.name for slot in journal.slots()] == ["late", "early"]
        assert journal.playthroughs()[0].turns == 3


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_only_the_reader_may_read_it(tmp_path: Path) -> None:
    """Folder 0700, files 0600, whatever the umask; a file that others could read is closed to them."""
    folder = tmp_path / "data" / "ifplay"
    before = os.umask(0)
    try:
        journal = book(folder)
        walked(journal, ["a"])
        modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in os.scandir(folder)}
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}, modes
    journal.close()
    os.chmod(folder / "journal.db", 0o644)
    book(folder)
    assert stat.S_IMODE((folder / "journal.db").stat().st_mode) == 0o600


def test_how_it_is_committed(tmp_path: Path) -> None:
    """Write-ahead log, and synced at every commit."""
    connection = book(tmp_path)._tree.connection
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_the_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a variable; without it, it is the system's own."""
    monkeypatch.setenv("IFPLAY_DATA", str(tmp_path / "mine"))
    assert data_folder() == tmp_path / "mine"
    turns = walked(open_journal(KEY), ["a"])
    assert book(tmp_path / "mine").latest() == turns[1]
    monkeypatch.delenv("IFPLAY_DATA")
    assert data_folder().name == "ifplay"


def test_nothing_is_left_half_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt in the midst of a choice leaves the choice out."""
    journal = book(tmp_path)
    turns = walked(journal, ["a"])

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(type(journal._tree), "stand", interrupted)
        with pytest.raises(KeyboardInterrupt):
            journal.add(turns[1], moved("b"), [b"text"], ending="End")
    assert journal.latest() == turns[1]
    assert not journal.seen(b"text")
    assert journal.endings() == frozenset()
    journal.add(turns[1], moved("b"), (), ending=None)


def test_paths_that_are_no_text(tmp_path: Path) -> None:
    """Names of files may hold any bytes."""
    key = StoryKey(None, "/stories/\udcff\n.story", "Odd")
    turns = walked(book(tmp_path, key), ["a"])
    assert book(tmp_path, key).latest() == turns[1]


def test_long_lines_are_quick_enough_to_need_no_patience(tmp_path: Path) -> None:
    """A line of some thousand turns, kept at once."""
    journal = book(tmp_path)
    connection = journal._tree.connection
    connection.execute("PRAGMA synchronous = OFF")
    turns = walked(journal, [f"c{number}" for number in range(3000)])
    assert len(journal.line(turns[-1]).turns) == 3001
    journal.stand(turns[0])
    assert journal.child(turns[0]) == turns[1]


def test_a_database_is_closed_with_the_last_choice_in_it(tmp_path: Path) -> None:
    """After closing there is one file, which any SQLite reads."""
    journal = book(tmp_path)
    walked(journal, ["a"])
    journal.close()
    assert {entry.name for entry in os.scandir(tmp_path)} == {"journal.db", "journal.lock"}
    connection = sqlite3.connect(tmp_path / "journal.db")
    assert connection.execute("SELECT count(*) FROM turns").fetchone() == (2,)
    connection.close()
