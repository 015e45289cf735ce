"""What writers and their build servers do that is not foreseen in a manual: each time it is clear what happened."""

import errno
import json
import os
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from ifplay.cli.main import main

from tests.cli.running import GOOD

WALKS = "walks:\n  - name: Out\n    steps:\n      - choose: Out.\n    ending: {}\n"
TRAIL = json.dumps(["Out."])

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run in, with a story and a playthrough of it."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    (tmp_path / "trail.json").write_text(TRAIL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: Captured, *words: str) -> tuple[int, str, str]:
    """The exit status, and what was printed."""
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err


# Walkthroughs ---------------------------------------------------------------------------------------------------


def test_a_report_that_cannot_be_written_hides_nothing(folder: Path, capsys: Captured) -> None:
    """What failed is told, and then that."""
    (folder / "good.walks.yaml").write_text(WALKS.format("Away"), encoding="utf-8")
    status, out, err = run(capsys, "test", "--junit", "none/report.xml")
    assert status == 3
    assert "“Out” fails in turn 2" in out
    assert err == "ifplay: cannot write none/report.xml: no such file or directory.\n"
    status, out, _ = run(capsys, "test", "--junit", "report.xml")
    assert (status, "“Out” fails in turn 2" in out) == (1, True)
    assert ElementTree.parse(folder / "report.xml").getroot().get("failures") == "1"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_one(folder: Path, capsys: Captured) -> None:
    """What it leads to is added to: a walkthrough, and what is to be translated."""
    commands = ("test", "good.story", "--record", "trail.json"), ("strings", "good.story", "--lang", "fr", "--update")
    names = "good.walks.yaml", "good.fr.po"
    (folder / "kept").mkdir()
    for command, name in zip(commands, names, strict=True):
        assert run(capsys, *command)[0] == 0
        (folder / name).rename(folder / "kept" / name)
        (folder / name).symlink_to(Path("kept") / name)
    (folder / "good.story").write_text(GOOD.replace("* Out.", "* Stay out."), encoding="utf-8")
    (folder / "trail.json").write_text('["Stay out."]', encoding="utf-8")
    for command, name in zip(commands, names, strict=True):
        assert run(capsys, *command)[0] == 0
        assert (folder / name).is_symlink()
        assert "Stay out." in (folder / "kept" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words", [["--bless"], ["--missing"], ["--junit", "report.xml"], ["--format", "json"]], ids=lambda words: words[0]
)
def test_record_refuses_what_it_would_not_do(folder: Path, capsys: Captured, words: list[str]) -> None:
    """Nothing is recorded, and no option is passed over in silence."""
    status, out, err = run(capsys, "test", "good.story", "--record", "trail.json", *words)
    assert (status, out) == (2, "")
    assert words[0] in err
    assert not (folder / "good.walks.yaml").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("# Mine.\n\n", "# Mine.\n\n"),
        ("walks:\n  -   name: A\n", "walks:\n  -   name: A\n\n"),
        ("walks:\n-   name: A\n", "walks:\n-   name: A\n\n"),
        ("walks:\n    -\n      name: A\n", "walks:\n    -\n      name: A\n\n"),
    ],
)
def test_recording_into_files_of_any_layout(folder: Path, capsys: Captured, before: str, after: str) -> None:
    """What is there stays, and the dash goes below the others; a file with nothing in it is begun."""
    (folder / "good.walks.yaml").write_bytes(before.encode())
    assert run(capsys, "test", "good.story", "--record", "trail.json")[0] == 0
    text = (folder / "good.walks.yaml").read_bytes().decode()
    assert text.startswith(after)
    assert run(capsys, "test", "--no-coverage")[0] == 0
    assert run(capsys, "test", "good.walks.yaml", "--record", "trail.json", "--name", "B")[0] == 0
    assert (folder / "good.walks.yaml").read_bytes().decode().startswith(text)


def test_a_file_that_cannot_be_added_to(folder: Path, capsys: Captured) -> None:
    """Is told of in one whole sentence."""
    (folder / "good.walks.yaml").write_text("walks:\n", encoding="utf-8")
    status, _, err = run(capsys, "test", "good.story", "--record", "trail.json")
    assert status == 3
    assert err.endswith("in line 1, `walks` takes a list of walkthroughs.\n")


# Files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", [["fmt", "--diff"], ["check", "--format", "concise"], ["odds"], ["test"]], ids=" ".join
)
def test_patterns_are_known_where_shells_leave_them(folder: Path, capsys: Captured, command: list[str]) -> None:
    """As those of Windows do; one that fits nothing is told as it is, and so is a file that is called like one."""
    (folder / "good.walks.yaml").write_text(WALKS.format("Out"), encoding="utf-8")
    (folder / "a[b].story").write_text(GOOD, encoding="utf-8")
    assert run(capsys, *command, "goo*.story")[0] == 0
    status, _, err = run(capsys, *command, "*.tale")
    assert status == 3
    assert "*.tale" in err
    assert "a[b].story" not in run(capsys, *command, "a[b].story")[2] or command == ["test"]


def test_a_change_that_no_diff_shows(folder: Path, capsys: Captured) -> None:
    """Is told all the same: nobody can mend what is not said."""
    assert run(capsys, "fmt", "good.story")[0] == 0
    made = (folder / "good.story").read_bytes()
    (folder / "good.story").write_bytes(made.replace(b"\n", b"\r\n").removesuffix(b"\r\n") + b"\n")
    said = "would be changed: good.story, in nothing but the ends of its lines\n"
    assert run(capsys, "fmt", "--diff", "good.story")[:2] == (0, said)
    assert run(capsys, "fmt", "--diff", "--check", "good.story")[:2] == (1, said)


def test_a_closed_standard_input_is_an_empty_one(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python has none at all then."""
    monkeypatch.setattr(sys, "stdin", None)
    assert run(capsys, "fmt", "-") == (0, "", "")


def test_what_may_not_be_written_stays(folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another file in its place would need no leave but the folder's; and nothing is counted that was not done."""
    monkeypatch.setattr("os.access", lambda path, mode: False)
    assert run(capsys, "fmt", "good.story") == (
        3,
        "",
        "ifplay fmt: cannot write good.story: it is read-only.\n1 file, none changed.\n",
    )
    assert (folder / "good.story").read_text(encoding="utf-8") == GOOD


def test_a_folder_that_may_not_be_looked_into(folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is no empty one. Those inside a folder are passed over."""
    (folder / "good.walks.yaml").write_text(WALKS.format("Out"), encoding="utf-8")
    (folder / "locked").mkdir()
    scandir = os.scandir

    def refused(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "locked":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", refused)
    assert run(capsys, "test", "locked") == (3, "", "ifplay: cannot read locked: permission denied.\n")
    assert run(capsys, "test", ".", "--no-coverage")[0] == 0


def test_cases_of_a_report_have_different_names(folder: Path, capsys: Captured) -> None:
    """Build servers take those of one name for one case."""
    (folder / "good.walks.yaml").write_text("walks:\n  - nme: A\n", encoding="utf-8")
    assert run(capsys, "test", "--junit", "report.xml")[0] == 3
    names = [case.get("name") for case in ElementTree.parse(folder / "report.xml").getroot().iter("testcase")]
    assert len(set(names)) == len(names) == 2
