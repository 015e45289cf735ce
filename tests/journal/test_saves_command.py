"""`ifplay saves` as a command: what it prints, its exit statuses, and what it refuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from ifplay.cli.main import main
from ifplay.play.journal.opening import NAME
from logbook import OTHER, book, moved, walked

ROOT = Path(__file__).resolve().parents[2]


class Shell:
    """Runs the command on a folder of its own."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path, status: int = 0) -> str:
        assert main(["saves", *map(str, arguments)]) == status
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        if status:
            assert said.out == ""
            return said.err
        assert said.err == ""
        return said.out


@pytest.fixture
def saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    monkeypatch.setenv("IFPLAY_DATA", str(tmp_path / "data"))
    return Shell(capsys)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two playthroughs, one of a story whose name would like to be more."""
    folder = tmp_path / "data"
    journal = book(folder)
    turns = walked(journal, ["a", "b"])
    journal.add(turns[2], moved("c", 4), (), ending="Home \x1b]52;c;x\x07")
    journal.save("by the door", turns[1])
    walked(book(folder, OTHER), ["z"])
    return folder


def test_nothing_kept_yet(saves: Shell, tmp_path: Path) -> None:
    """Looking makes no file."""
    for arguments in ([], ["list"]):
        assert saves(*arguments) == "Nothing is kept yet.\n"
    assert json.loads(saves("list", "--format", "json")) == {"schema": 1, "playthroughs": []}
    assert json.loads(saves("export"))["stories"] == []
    assert "no playthrough 1" in saves("show", "1", status=2)
    assert "no playthrough 1" in saves("delete", "1", "--yes", status=2)
    assert not (tmp_path / "data").exists()


def test_the_list(saves: Shell, data: Path) -> None:
    """The latest first, in one line each, fit for a terminal."""
    moor, harbour = saves("list").splitlines()
    assert moor.startswith("2  ")
    assert "The Moor, 2 turns" in moor
    assert "The Harbour, 4 turns, ended with “Home �]52;c;x�”; slots: by the door" in harbour
    listed = json.loads(saves("list", "--format", "json"))["playthroughs"]
    assert [(one["id"], one["title"], one["turns"], len(one["slots"])) for one in listed] == [
        (2, "The Moor", 2, 0), (1, "The Harbour", 4, 1)
    ]  # fmt: skip


def test_one_of_them(saves: Shell, data: Path) -> None:
    """With its moves."""
    shown = saves("show", "1")
    assert "\x1b" not in shown
    assert "by the door: turn 2" in shown
    assert "a b c 4" in shown
    assert json.loads(saves("show", "1", "--format", "json"))["playthrough"]["moves"] == ["a", "b", "c", 4]
    assert "no playthrough 7" in saves("show", "7", status=2)
    assert main(["saves", "show", "x"]) == 2


def test_export_and_import(saves: Shell, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To a file that is not replaced by accident, and into another folder, once."""
    file = tmp_path / "readings.json"
    assert saves("export", "-o", file) == f"Wrote 2 playthroughs to {file}.\n"
    assert "--force" in saves("export", "-o", file, status=3)
    whole = file.read_text()
    assert saves("export", "1", "-o", file, "--force") == f"Wrote 1 playthrough to {file}.\n"
    assert saves("export") == whole
    assert "no playthrough 9" in saves("export", "9", status=2)
    assert "cannot write" in saves("export", "-o", tmp_path / "none" / "x.json", status=3)
    monkeypatch.setenv("IFPLAY_DATA", str(tmp_path / "other"))
    assert saves("import", file) == "Took in 1 new playthrough: 4 turns.\n"
    file.write_text(whole)
    assert json.loads(saves("import", file, "--format", "json")) == {"schema": 1, "new": 1, "grown": 0, "turns": 2}
    assert saves("import", file) == "All of it was there already.\n"
    assert saves("export") == whole


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"[" * 10_000, b'{"format": "ifplay-saves"}'])
def test_import_refuses(saves: Shell, data: Path, tmp_path: Path, content: bytes) -> None:
    """With one sentence, and nothing changes."""
    before = saves("export")
    file = tmp_path / "strange.json"
    file.write_bytes(content)
    said = saves("import", file, status=3)
    assert said.startswith(f"ifplay: {file} holds no saves: ")
    assert said.count("\n") == 1
    assert saves("export") == before


def test_import_of_no_file(saves: Shell, tmp_path: Path) -> None:
    """A name that is none, a folder, a file beyond all measure."""
    assert "cannot read" in saves("import", tmp_path / "missing", status=3)
    assert "cannot read" in saves("import", tmp_path, status=3)
    with open(tmp_path / "huge", "wb") as file:
        file.truncate(65 * 1024 * 1024)
    assert "too large" in saves("import", tmp_path / "huge", status=3)
    assert not (tmp_path / "data").exists()


def test_delete(saves: Shell, data: Path) -> None:
    """Only with a yes; and then nothing is left of it, in the file either."""
    said = saves("delete", "1", status=2)
    assert "The Harbour" in said
    assert "--yes" in said
    assert len(saves("list").splitlines()) == 2
    assert "no playthrough 9" in saves("delete", "1", "9", "--yes", status=2)
    assert saves("delete", "1", "1", "--yes") == "Deleted 1 playthrough.\n"
    assert "Harbour" not in saves("export")
    assert book(data).endings() == frozenset()
    assert book(data).slots() == ()
    book(data).close()
    assert b"Harbour" not in (data / NAME).read_bytes()
    assert json.loads(saves("delete", "2", "--yes", "--format", "json")) == {"schema": 1, "deleted": [2]}
    assert saves() == "Nothing is kept yet.\n"


def test_a_damaged_journal(saves: Shell, data: Path) -> None:
    """Is set aside, with a sentence and 3; the next time there is a new one."""
    (data / NAME).write_bytes(b"x" * 5000)
    said = saves("list", status=3)
    assert "was damaged; it is set aside as" in said
    assert said.count("\n") == 1
    assert saves("list") == "Nothing is kept yet.\n"


def test_a_newer_journal(saves: Shell, data: Path) -> None:
    """Is left alone."""
    import sqlite3

    connection = sqlite3.connect(data / NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    for arguments in (["list"], ["show", "1"], ["export"], ["delete", "1", "--yes"]):
        assert "newer ifplay" in saves(*arguments, status=3)


def test_wrong_usage_and_help() -> None:
    """2, and help with examples; neither terminal library nor parser is imported for them."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "ifplay.cli.main", "saves", *arguments],
            capture_output=True, text=True, env=environment, cwd=ROOT, check=False,
        )  # fmt: skip

    helped = run("--help")
    assert helped.returncode == 0
    assert "ifplay saves export -o readings.json" in helped.stdout
    assert "IFPLAY_DATA" in helped.stdout
    for heavy in ("prompt_toolkit", "lark", "numpy"):
        assert f"| {heavy}" not in helped.stderr.replace(" " * 2, " ")
    assert run("burn").returncode == 2
    assert run("delete").returncode == 2
    assert run("list", "--format", "xml").returncode == 2
