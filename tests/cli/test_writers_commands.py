"""`ifplay odds`, `ifplay tour` and `ifplay check --against` with files, journals and mistakes."""

import json
import os
from pathlib import Path

import pytest
from ifplay.cli.main import main

from tests.cli.running import GOOD

STORY = """\
---
title: "Doors | *and* windows"
author: Some <One>
---
number die: 1..2
== a
A hall. {shuffle: Quiet. | Loud.}
+ (left) Go left.
    It is dark.
    -> b
+ (right) Go right. -> b
== b
~ die = random 1..2
~ if die == 1
    A one.
+ Back. -> a
* Out.
    ~ end "Out"
"""
WRONG = "---\ntitle: Wrong\n---\n== a\n-> nowhere\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stories, to run in."""
    for name, text in (("good", GOOD), ("doors", STORY), ("wrong", WRONG)):
        (tmp_path / f"{name}.story").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence on the error stream; nothing on the other."""
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("ifplay")
    assert err.endswith(".\n")
    return err


# Mistakes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["odds", "missing.story"], 3, "cannot read missing.story: no such file"),
        (["tour", "missing.story"], 3, "cannot read missing.story: no such file"),
        (["check", "good.story", "--against", "missing.story"], 3, "cannot read missing.story"),
        (["check", "good.story", "--against", "wrong.story"], 3, "wrong.story has errors"),
        (["check", "good.story", "doors.story", "--against", "good.story"], 2, "name one story"),
        (["check", "good.story", "--against", "good.story", "--format", "sarif"], 2, "in full or as json"),
        (["tour", "good.story", "-o", "good.story"], 3, "cannot write the tour to good.story: "),
        (["tour", "good.story", "-o", "no/folder"], 3, "cannot write the tour to no/folder: no such file"),
        (["tour", "good.story", "-o", "x" * 300], 3, "name too long"),
        (["tour", "good.story", "-o", "nul\0"], 3, "that is no path"),
    ],
)
def test_a_mistake_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    """What, where, and the right exit status."""
    before = sorted(os.listdir(folder))
    assert main(arguments) == status
    assert said in sentence(capsys)
    assert sorted(os.listdir(folder)) == before


@pytest.mark.parametrize("arguments", [["--readers", "0"], ["--seed", "x"], ["--budget", "no"], ["--format", "sarif"]])
def test_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """Exit status 2, and nothing printed for programs."""
    assert main(["odds", "good.story", *arguments]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["odds", "tour"])
def test_a_story_with_errors(folder: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """They are printed, to where errors go."""
    assert main([command, "wrong.story"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "unknown-scene" in err


def test_one_bad_story_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The worst decides."""
    assert main(["odds", "--format", "json", "--readers", "5", "wrong.story", "missing.story", "good.story"]) == 3
    stories = json.loads(capsys.readouterr().out)["stories"]
    assert [story["file"] for story in stories] == ["good.story"]


# Tours written down ---------------------------------------------------------------------------------------------


def test_a_tour_is_written_to_read_and_to_play(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Transcripts, trails that lead to the same texts, and an index; nothing in it is taken for markdown."""
    assert main(["tour", "doors.story", "-o", "proofs", "--seed", "5"]) == 0
    out = capsys.readouterr().out
    names = sorted(os.listdir("proofs"))
    assert names[0] == "index.md"
    assert len(names) % 2 == 1
    assert f"Wrote {len(names)} files to proofs; begin with proofs/index.md." in out.replace("\\", "/")
    index = Path("proofs/index.md").read_text(encoding="utf-8")
    assert "# A tour of Doors \\| \\*and\\* windows\n" in index
    for name in names[1::2]:
        stem = name.removesuffix(".md")
        assert f"[{stem}]({stem}.md): Out" in index
        transcript = Path("proofs", name).read_text(encoding="utf-8")
        assert "Some \\<One\\>\n\nSeed 5\n" in transcript
        again = ["--replay", f"proofs/{stem}.trail.json", "--seed", "5", "--plain", "--transcript", "again.md"]
        assert main(["play", "doors.story", *again, "--force"]) == 0
        assert Path("again.md").read_text(encoding="utf-8") == transcript


def test_nothing_is_overwritten_unless_forced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not one file of them, and nothing is written beside it; a link is replaced, and not what it leads to."""
    Path("proofs").mkdir()
    Path("proofs/playthrough-01.trail.json").symlink_to(folder / "good.story")
    assert main(["tour", "doors.story", "-o", "proofs"]) == 3
    assert "playthrough-01.trail.json exists already; --force replaces it." in sentence(capsys)
    assert os.listdir("proofs") == ["playthrough-01.trail.json"]
    assert main(["tour", "doors.story", "-o", "proofs", "--force", "--format", "json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert sorted(files) == sorted(os.path.join("proofs", name) for name in os.listdir("proofs"))
    assert not Path("proofs/playthrough-01.trail.json").is_symlink()
    assert Path("good.story").read_text(encoding="utf-8") == GOOD


def test_what_a_longer_tour_has_left_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stays."""
    Path("proofs").mkdir()
    for name in ("playthrough-77.md", "notes.md"):
        Path("proofs", name).write_text("Mine.", encoding="utf-8")
    assert main(["tour", "doors.story", "-o", "proofs"]) == 0
    assert capsys.readouterr().out.endswith("\nOf an earlier tour there is still: playthrough-77.md.\n")
    assert Path("proofs/playthrough-77.md").read_text(encoding="utf-8") == "Mine."


def test_without_a_folder_nothing_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the plan."""
    before = sorted(os.listdir(folder))
    assert main(["tour", "doors.story"]) == 0
    assert main(["tour", "doors.story", "--format", "json"]) == 0
    assert '"files": null' in capsys.readouterr().out
    assert sorted(os.listdir(folder)) == before


# What an edit changed -------------------------------------------------------------------------------------------


def test_the_status_is_that_of_the_new_story(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever the old one is; where the new one has errors, little can be said."""
    assert main(["check", "good.story", "--against", "doors.story"]) == 0
    assert main(["check", "wrong.story", "--against", "good.story", "--format", "json"]) == 1
    assert main(["check", "wrong.story", "--against", "good.story"]) == 1
    assert "Nothing else can be compared before the errors are mended." in capsys.readouterr().out


def test_where_readers_stand_is_looked_at_and_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, own_folders: Path
) -> None:
    """A reader of the old version has gone right, and the new one has no such choice."""
    from io import StringIO

    monkeypatch.setattr("sys.stdin", StringIO("2\n/save here\n1\n"))
    main(["play", "doors.story", "--journal", "--plain"])
    capsys.readouterr()
    Path("new.story").write_text(STORY.replace("(right) Go right.", "(up) Go up."), encoding="utf-8")
    kept = {name: (own_folders / name).read_bytes() for name in os.listdir(own_folders)}
    assert main(["check", "new.story", "--against", "doors.story", "--format", "json"]) == 0
    replays = json.loads(capsys.readouterr().out)["stories"][0]["against"]["replays"]
    assert {name: (own_folders / name).read_bytes() for name in os.listdir(own_folders)} == kept
    assert (replays["readers"], replays["journal"]) == (2, None)
    lost = [one for one in replays["others"] if one["whose"] == "reader"]
    assert [(one["done"], one["total"]) for one in lost] == [(0, 2), (0, 1)]
    assert lost[1]["problem"] == "Your place “here” stops at its beginning, before the choice “right”, which is gone."


def test_a_journal_that_cannot_be_read_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], own_folders: Path
) -> None:
    """And it is left as it is."""
    own_folders.mkdir(parents=True)
    (own_folders / "journal.db").write_bytes(b"no database" * 100)
    assert main(["check", "good.story", "--against", "good.story"]) == 0
    assert "The readings in your journal could not be looked at: " in capsys.readouterr().out
    assert os.listdir(own_folders) == ["journal.db"]
