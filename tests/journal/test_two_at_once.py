"""Two windows on one story at once."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from ifplay.play.journal import opening
from ifplay.play.journal.journal import open_journal
from logbook import KEY, book, is_whole, moved, path_to, walked

ROOT = Path(__file__).resolve().parents[2]

WINDOW = """
import sys
from pathlib import Path
from logbook import KEY, moved
from ifplay.play.journal.journal import open_journal
journal = open_journal(KEY, Path(sys.argv[1]), patience=20.0)
turn = journal.begin(int(sys.argv[2]), (), [], ending=None)
for number in range(40):
    turn = journal.add(turn, moved(f"{sys.argv[2]}.{number}"), [f"{number}".encode()], ending=None)
print(turn, *journal.notes)
"""


def test_both_keep_all_they_do(tmp_path: Path) -> None:
    """Begun at the same moment, where there is no database yet."""
    folder = tmp_path / "data"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "engine"), str(Path(__file__).parent)])}
    windows = [
        subprocess.Popen(
            [sys.executable, "-c", WINDOW, str(folder), str(number)], stdout=subprocess.PIPE, text=True, env=environment
        )
        for number in range(3)
    ]
    turns = [window.communicate(timeout=60)[0].strip() for window in windows]
    journal = book(folder)
    for number, turn in enumerate(turns):
        assert turn.isdigit(), turn
        assert path_to(journal, int(turn)) == [f"{number}.{at}" for at in range(40)]
    assert len(journal.playthroughs()) == 3
    assert is_whole(folder)


def test_both_in_one_playthrough(tmp_path: Path) -> None:
    """What one does, the other finds; the latest is whoever acted last."""
    left, right = book(tmp_path), book(tmp_path)
    turns = walked(left, ["a", "b"])
    assert right.latest() == turns[2]
    right.stand(turns[0])
    other = right.add(turns[0], moved("x"), (), ending=None)
    last = left.add(turns[2], moved("c"), (), ending=None)
    assert left.add(turns[0], moved("x"), (), ending=None) == other
    left.stand(last)
    assert right.latest() == last
    assert [right.child(turn) for turn in turns] == [turns[1], turns[2], last]


def test_one_that_begins_anew_does_not_take_the_others_place(tmp_path: Path) -> None:
    """Adding to its own turn still works."""
    left, right = book(tmp_path), book(tmp_path)
    turns = walked(left, ["a"])
    walked(right, ["z"])
    assert path_to(left, left.add(turns[1], moved("b"), (), ending=None)) == ["a", "b"]


def test_one_is_set_aside_while_another_opens_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there when that one looks, and gone when it opens it: a new one is made, and nothing said."""
    (tmp_path / "journal.db").write_bytes(b"nothing of ours" * 1000)
    look = opening._look

    def late(path: Path) -> None:
        monkeypatch.setattr(opening, "_look", look)
        path.rename(tmp_path / "journal.damaged-by-hand.db")
        look(path)

    monkeypatch.setattr(opening, "_look", late)
    journal = open_journal(KEY, tmp_path)
    assert journal.lasting
    assert not journal.notes


def test_many_open_a_damaged_one(tmp_path: Path) -> None:
    """One of them sets it aside, and all read on in the new one."""
    (tmp_path / "journal.db").write_bytes(b"nothing of ours" * 1000)
    journals = []
    threads = [threading.Thread(target=lambda: journals.append(open_journal(KEY, tmp_path).notes)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(len(notes) for notes in journals) == [0, 0, 0, 0, 0, 1]
    assert len(list(tmp_path.glob("journal.damaged-*"))) == 1
    assert book(tmp_path).lasting
