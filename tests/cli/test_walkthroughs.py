"""`ifplay test` from end to end: which files it plays, how it exits, what it records and blesses, where it leads."""

import json
import os
import re
import shlex
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from ifplay.cli.main import main

from tests.cli.running import POSIX, STORIES, ifplay
from tests.sparing import sparing

GOLDEN = Path(__file__).parents[1] / "golden" / "commands"
PASSES = "walks:\n  - name: Home\n    steps:\n      - choose: Go home.\n    ending: Home\n"
FAILS = "walks:\n  - name: Lost\n    steps:\n      - choose: Go home.\n    ending: Supper\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story in it, to run in."""
    (tmp_path / "pier.story").write_bytes((GOLDEN / "pier.story").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: Captured, *words: str) -> tuple[int, str, str]:
    """The exit status, and what was printed."""
    status = main(["test", *words])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return status, out, err


def put(folder: Path, name: str, text: str) -> Path:
    """A file there."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


# The stories that ship ------------------------------------------------------------------------------------------


def test_the_walkthroughs_of_the_stories_that_ship_pass(capsys: Captured) -> None:
    """Each story has some, and they cover most of what it says."""
    status, out, err = run(capsys, str(STORIES), "--format", "json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert len(found["stories"]) == len(list(STORIES.glob("*.story")))
    assert found["failed"] == 0
    for story in found["stories"]:
        prose = story["coverage"]["prose"]
        assert prose["walked"] * 3 > prose["reachable"]
        assert prose["unknown"] == 0


def test_the_example_of_the_help_passes(folder: Path, capsys: Captured) -> None:
    """On the story it is of."""
    main(["test", "--help"])
    example = re.split(r"\n\n", capsys.readouterr().out.partition("  walks:\n")[2])[0]
    put(folder, "kite.story", (STORIES / "kite.story").read_text(encoding="utf-8"))
    put(folder, "kite.walks.yaml", f"  walks:\n{example}\n")
    assert run(capsys, "kite.story", "--no-coverage")[0] == 0


# Which files ----------------------------------------------------------------------------------------------------


def test_they_are_found_wherever_they_are(folder: Path, capsys: Captured) -> None:
    """In this folder and those in it, but not in hidden ones or those of programs; for a story, beside it."""
    put(folder, "pier.walks.yaml", PASSES)
    put(folder, "more.walks.yaml", "story: pier.story\n" + PASSES)
    put(folder, "pier.late.walks.yaml", PASSES)
    put(folder, "deep/down/pier.story", (folder / "pier.story").read_text(encoding="utf-8"))
    put(folder, "deep/down/pier.walks.yaml", PASSES)
    for name in (".venv", "node_modules", ".git"):
        put(folder, f"{name}/bad.walks.yaml", "bad")

    def files(*paths: str) -> list[str]:
        status, out, _ = run(capsys, "--no-coverage", "--format", "json", *paths)
        assert status == 0
        return sorted(file["file"] for story in json.loads(out)["stories"] for file in story["files"])

    beside = ["more.walks.yaml", "pier.late.walks.yaml", "pier.walks.yaml"]
    assert files() == ["deep/down/pier.walks.yaml", *beside]
    assert files("pier.story") == beside
    assert files("deep") == ["deep/down/pier.walks.yaml"]
    assert files("pier.walks.yaml", ".", "deep/down/pier.story") == ["deep/down/pier.walks.yaml", *beside]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ([], 2, "there are no walkthroughs in ."),
        (["pier.story"], 2, "there are no walkthroughs of pier.story. They would be in pier.walks.yaml"),
        (["none.story"], 3, "there is no none.story"),
        (["none.walks.yaml"], 3, "cannot read none.walks.yaml: no such file"),
        (["notes.txt"], 2, "notes.txt is neither a story nor a folder"),
        (["--name", "A"], 2, "--name belongs to --record"),
        (["a\0b.walks.yaml"], 3, "that is no path of a file"),
        (["folder.walks.yaml"], 2, "there are no walkthroughs in folder.walks.yaml"),
        (["--record"], 2, "and one story to add it to"),
        (["pier.story", "--record"], 2, "you have not played pier.story yet"),
        (["pier.story", "--record", "none.json"], 3, "cannot read none.json"),
        (["pier.story", "--record", "notes.txt"], 3, "notes.txt holds no trail: it is not JSON"),
        (["none.walks.yaml", "--record", "notes.txt"], 2, "name the story, or make the file first"),
        (["none.story", "--record", "notes.txt"], 3, "there is no such file"),
    ],
)
def test_what_cannot_be_done(folder: Path, capsys: Captured, words: list[str], status: int, said: str) -> None:
    """One sentence, and the right exit status."""
    put(folder, "notes.txt", "Notes.")
    (folder / "folder.walks.yaml").mkdir()
    found, out, err = run(capsys, *words)
    assert found == status
    assert said in err
    assert err.count("\n") == 1
    assert out == ""


@pytest.mark.parametrize(
    ("story", "why"),
    [
        ("../pier.story", "it has .. in it"),
        ("/etc/passwd", "it is absolute"),
        ("C:/pier.story", "it has a colon"),
        ("none.story", "there is no such file"),
        ("pier.txt", "the name of a story ends in .story"),
        ("con.story", "names a device"),
        ("'a\\b.story'", "it has a backslash"),
    ],
)
def test_stories_that_may_not_be_named(folder: Path, capsys: Captured, story: str, why: str) -> None:
    """Walkthroughs are of a story in their own folder, so that they open nothing else."""
    put(folder, "pier.walks.yaml", f"story: {story}\n{PASSES}")
    status, out, _ = run(capsys)
    assert status == 3
    assert out.startswith("pier.walks.yaml:1:8: `story` cannot be used: ")
    assert why in out


@pytest.mark.skipif(not POSIX, reason="POSIX only: links")
def test_a_link_out_of_the_folder_is_not_followed(folder: Path, capsys: Captured, tmp_path: Path) -> None:
    """Nor a pipe waited for, and neither keeps other files from being played."""
    inner = folder / "inner"
    inner.mkdir()
    (inner / "pier.story").symlink_to(folder / "pier.story")
    put(inner, "a.walks.yaml", "story: pier.story\n" + PASSES)
    os.mkfifo(inner / "pipe.walks.yaml")
    put(folder, "pier.walks.yaml", PASSES)
    status, out, _ = run(capsys, "--no-coverage")
    assert status == 3
    assert "it is a link that leaves the folder" in out
    assert "inner/pipe.walks.yaml:1:1: Cannot read inner/pipe.walks.yaml: it is no ordinary file." in out
    assert "pier.walks.yaml: 1 walkthrough passes" in out


def test_a_story_with_errors_keeps_no_other_from_being_played(folder: Path, capsys: Captured) -> None:
    """It is said what they are, and the exit status is that of findings."""
    put(folder, "bad.story", "---\ntitle: Bad\n---\n== a\n-> nowhere\n")
    put(folder, "bad.walks.yaml", PASSES)
    put(folder, "pier.walks.yaml", PASSES)
    status, out, err = run(capsys, "--junit", "report.xml")
    assert status == 1
    assert "unknown-scene" in err
    assert "bad.story: not played, for its errors." in out
    assert "1 walkthrough passes" in out
    assert ElementTree.parse(folder / "report.xml").getroot().get("failures") == "1"


# By hand --------------------------------------------------------------------------------------------------------


def test_every_command_it_gives_leads_there(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the menu or the ending where the walkthrough failed: what it found is what is shown there."""
    monkeypatch.chdir(GOLDEN)
    main(["test", "pier.wrong.walks.yaml", "--format", "json", "--no-coverage"])
    walks = json.loads(capsys.readouterr().out)["stories"][0]["files"][0]["walks"]
    failures = [failure for walk in walks for failure in walk["failures"]]
    assert len(failures) > 15
    for failure in failures:
        ifplay_, *words = shlex.split(failure["command"])
        assert ifplay_ == "ifplay"
        monkeypatch.setattr("sys.stdin", open(os.devnull, encoding="utf-8"))  # noqa: SIM115
        main(words)
        shown, err = capsys.readouterr()
        assert err == ""
        assert "The trail was followed to its end" in shown or failure["turn"] == 1
        assert shown.count("\n> ") == failure["turn"] - 1
        if "the choices are" in failure["found"]:
            for choice in re.findall("“([^”]+)”", failure["found"]):
                assert choice in shown


@pytest.mark.parametrize(
    ("place", "taken", "rolled"),
    sparing(
        [("", 3, True), (":3", 3, True), (":6", 0, False), (":9", 1, False), (":11", 2, False), (":12", 3, True)], 3
    ),
)
def test_a_walkthrough_is_followed_up_to_a_line(place: str, taken: int, rolled: bool) -> None:
    """Of its first one without a line; the dice are those it fixes."""
    done = ifplay("play", "pier.story", "--replay", f"pier.walks.yaml{place}", cwd=GOLDEN)
    assert done.err == ""
    assert done.out.count("\n> ") == taken
    assert ("The net comes up heavy." in done.out) is rolled


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("none.walks.yaml:3", "cannot read none.walks.yaml"),
        ("pier.walks.yaml:1", "no walkthrough of pier.walks.yaml is in line 1"),
        ("pier.walks.yaml:999", "no walkthrough of pier.walks.yaml is in line 999"),
        ("broken.walks.yaml:3", "broken.walks.yaml cannot be read in line 4: `sede` means nothing"),
    ],
)
def test_a_line_that_leads_nowhere(place: str, said: str) -> None:
    """One sentence."""
    done = ifplay("play", "pier.story", "--replay", place, cwd=GOLDEN)
    assert done.status in (2, 3)
    assert said in done.err


# Recording ------------------------------------------------------------------------------------------------------


def test_what_was_played_is_recorded(folder: Path, capsys: Captured) -> None:
    """From the journal, with its dice; and passes."""
    typed = "1\n1\nrow\n"
    done = ifplay("play", "pier.story", "--journal", "--seed", "11", cwd=folder, typed=typed)
    assert done.status in (0, 4)
    for words in (["--record", "pier.story"], ["pier.story", "--record", "--name", "Again"]):
        status, out, err = run(capsys, *words)
        assert (status, err) == (0, "")
        assert out.startswith("Added “")
    text = (folder / "pier.walks.yaml").read_text(encoding="utf-8")
    assert text.count("    seed: 11\n") == 2
    assert text.count("dice: {catch: ") == 2
    assert "  - name: Again\n" in text
    assert run(capsys, "--no-coverage")[0] == 0


def test_any_reading_of_the_journal_is_recorded(folder: Path, capsys: Captured) -> None:
    """As `ifplay saves show` prints it: the one before the last, here."""
    for typed in ("1\n1\nrow\n", "Go home.\n"):
        ifplay("play", "pier.story", "--journal", "--restart", "--seed", "11", cwd=folder, typed=typed)
    main(["saves", "list", "--format", "json"])
    readings = json.loads(capsys.readouterr().out)["playthroughs"]
    main(["saves", "show", str(readings[-1]["id"]), "--format", "json"])
    put(folder, "reading.json", capsys.readouterr().out)
    assert run(capsys, "pier.story", "--record", "reading.json")[0] == 0
    text = (folder / "pier.walks.yaml").read_text(encoding="utf-8")
    assert "    seed: 11\n" in text
    assert "dice: {catch: " in text
    assert run(capsys, "--no-coverage")[0] == 0


def test_what_was_played_before_the_story_changed(folder: Path, capsys: Captured) -> None:
    """Is not recorded, since it cannot be made."""
    ifplay("play", "pier.story", "--journal", cwd=folder, typed="Wait for the tide.\n")
    story = folder / "pier.story"
    put(folder, "pier.story", story.read_text(encoding="utf-8").replace("Wait for the tide.", "Wait."))
    status, _, err = run(capsys, "pier.story", "--record")
    assert status == 1
    assert "the story has changed since: what you played fits for 1 of 2 turns" in err
    assert not (folder / "pier.walks.yaml").exists()


@pytest.mark.parametrize("command", ["check", "odds", "tour"])
def test_what_a_search_found_is_recorded(folder: Path, capsys: Captured, command: str) -> None:
    """Shortest ways to endings, findings, a tour: one walkthrough each, which pass and come to their endings."""
    main([command, "pier.story", "--format", "json"])
    put(folder, "found.json", capsys.readouterr().out)
    status, out, err = run(capsys, "pier.story", "--record", "found.json")
    assert (status, err) == (0, "")
    assert out.count("Added “") >= 2
    status, out, _ = run(capsys, "--format", "json")
    found = json.loads(out)
    assert status == 0
    assert found["failed"] == 0
    if command == "tour":
        prose = found["stories"][0]["coverage"]["prose"]
        assert prose["walked"] == prose["reachable"]


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ('["Go home."]', ["found"]),
        ('{"trail": ["Go home."], "ending": "Home"}', ["Home"]),
        ('{"title": "Home", "shortest": ["Go home."]}', ["Home"]),
        ('{"slug": "stuck", "file": "pier.story", "line": 3, "trail": ["net"]}', ["stuck at pier.story:3"]),
        ('{"stories": [{"title": "X", "endings": [{"title": "Supper", "shortest": ["Go home."]}]}]}', ["Supper"]),
    ],
)
def test_trails_alone_are_recorded(folder: Path, capsys: Captured, content: str, names: list[str]) -> None:
    """A list, what the tour writes, one ending, one finding, a report."""
    put(folder, "found.json", content)
    assert run(capsys, "pier.story", "--record", "found.json")[0] == 0
    text = (folder / "pier.walks.yaml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "name:" in line] == [
        f"  - name: {name}" if ":" not in name else f'  - name: "{name}"' for name in names
    ]


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        ("{}", 3, "holds no “trail”"),
        ("3", 3, "a trail is a list"),
        ('{"stories": []}', 2, "does not tell of a story “The Pier”"),
        ('{"stories": [{"title": "A"}, {"title": "B"}]}', 2, "does not tell of a story “The Pier”"),
        ('{"endings": []}', 2, "no playthrough is in found.json"),
        ('{"endings": [3, {"shortest": null}], "diagnostics": [{}]}', 2, "no playthrough is in found.json"),
        ('["Swim."]', 1, "cannot be made: there is no choice"),
        ('{"trail": 3}', 3, "a trail is a list"),
        ('{"playthrough": {"seed": 1, "moves": [true]}}', 3, "its playthrough has no moves"),
        ('{"playthrough": {"seed": 1, "moves": ["net", 3]}}', 1, "a die is to show 3, but none waits"),
        ('{"playthroughs": [{"trail": [["a"]]}]}', 3, "move 1 is neither"),
    ],
)
def test_what_holds_no_trail(folder: Path, capsys: Captured, content: str, status: int, said: str) -> None:
    """It is said why, and nothing is written."""
    put(folder, "found.json", content)
    found, _, err = run(capsys, "pier.story", "--record", "found.json")
    assert found == status
    assert said in err
    assert not (folder / "pier.walks.yaml").exists()


def test_names_and_files_that_do_not_go_together(folder: Path, capsys: Captured) -> None:
    """Nothing is overwritten or put where it does not belong."""
    put(folder, "two.json", '{"endings": [{"title": "A", "shortest": []}, {"title": "B", "shortest": []}]}')
    status, _, err = run(capsys, "pier.story", "--record", "two.json", "--name", "Both")
    assert (status, "cannot all have one name" in err) == (2, True)
    put(folder, "pier.walks.yaml", "walks: {")
    status, _, err = run(capsys, "pier.story", "--record", "two.json")
    assert (status, "nothing can be added to pier.walks.yaml: in line 1" in err) == (3, True)
    put(folder, "other.story", (folder / "pier.story").read_text(encoding="utf-8"))
    put(folder, "pier.walks.yaml", "story: other.story\n" + PASSES)
    status, _, err = run(capsys, "pier.story", "--record", "two.json")
    assert (status, "are of other.story" in err) == (2, True)
    assert (folder / "pier.walks.yaml").read_text(encoding="utf-8") == "story: other.story\n" + PASSES


# Blessing -------------------------------------------------------------------------------------------------------


def test_what_is_blessed_is_held(folder: Path, capsys: Captured) -> None:
    """Until it is blessed again; and what fails is not blessed."""
    put(folder, "pier.walks.yaml", PASSES + FAILS.removeprefix("walks:\n"))
    status, out, _ = run(capsys, "--bless", "--no-coverage")
    assert status == 1
    assert "Not blessed, since it fails: “Lost”." in out
    text = (folder / "pier.walks.txt").read_text(encoding="utf-8")
    assert "== Home\n" in text
    assert "== Lost\n" not in text
    put(folder, "pier.walks.yaml", PASSES)
    assert run(capsys, "--no-coverage")[0] == 0
    story = (folder / "pier.story").read_text(encoding="utf-8")
    put(folder, "pier.story", story.replace("at their chains", "at their ropes"))
    status, out, _ = run(capsys, "--no-coverage")
    assert status == 1
    assert "- The boats ride at their [chains.]" in out
    assert "+ The boats ride at their [ropes.]" in out
    assert (folder / "pier.walks.txt").read_text(encoding="utf-8") == text
    status, out, _ = run(capsys, "--no-coverage", "--bless")
    assert (status, "1 transcript to pier.walks.txt, 1 of them anew" in out) == (0, True)
    assert run(capsys, "--no-coverage")[0] == 0


def test_only_what_ifplay_wrote_is_written_over(folder: Path, capsys: Captured) -> None:
    """Transcripts and reports."""
    put(folder, "pier.walks.yaml", PASSES)
    put(folder, "pier.walks.txt", "My notes.\n")
    put(folder, "report.xml", "<notes/>\n")
    status, _, err = run(capsys, "--no-coverage", "--bless")
    assert (status, "nothing that ifplay wrote" in err) == (3, True)
    (folder / "pier.walks.txt").unlink()
    status, _, err = run(capsys, "--no-coverage", "--junit", "report.xml")
    assert (status, "nothing that ifplay wrote" in err) == (3, True)
    assert (folder / "report.xml").read_text(encoding="utf-8") == "<notes/>\n"
    assert run(capsys, "--no-coverage", "--junit", "none/report.xml")[0] == 3
    put(folder, "pier.walks.txt", "\x00\x01 \ud7ff\n== Home\n")
    assert run(capsys, "--no-coverage")[0] == 1
    (folder / "pier.walks.txt").write_bytes(b"\xff")
    assert run(capsys, "--no-coverage")[0] == 3


# Reports --------------------------------------------------------------------------------------------------------


def test_junit(capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A suite for each file, a case for each walkthrough, written again and again."""
    monkeypatch.chdir(GOLDEN)
    report = tmp_path / "report.xml"
    for _ in range(2):
        words = ["pier.walks.yaml", "pier.wrong.walks.yaml", "broken.walks.yaml", "--no-coverage"]
        status, _, _ = run(capsys, *words, "--junit", str(report))
        assert status == 3
    root = ElementTree.parse(report).getroot()
    assert root.get("name") == "ifplay test"
    assert [suite.get("name") for suite in root] == ["broken.walks.yaml", "pier.walks.yaml", "pier.wrong.walks.yaml"]
    assert [suite.get("failures") for suite in root] == ["10", "0", "6"]
    assert [case.get("name") for case in root[1]] == ["Supper", "Home at once"]
    failure = root[2][0][0]
    assert failure.get("message", "").startswith("in turn 1, expected to choose “Wait for a tide.”; the choices are")
    assert "ifplay play pier.story --replay pier.wrong.walks.yaml:5" in (failure.text or "")


def test_nothing_controls_the_terminal(folder: Path, capsys: Captured) -> None:
    """Neither names nor texts, from a story or a walkthrough."""
    put(folder, "pier.story", '---\ntitle: "\\e[2J"\n---\n== a\n* Out.\n    ~ end "A"\n')
    put(folder, "pier.walks.yaml", 'walks:\n  - name: "\\e]0;x\\a"\n    steps:\n      - choose: "\\e[31m\\u202e"\n')
    for words in (["--bless"], [], ["--format", "json"], ["-v", "--missing"], ["--junit", "report.xml"]):
        _, out, err = run(capsys, *words)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out + err)
    for file in folder.iterdir():
        if file.name not in ("pier.story", "pier.walks.yaml"):
            assert "\x1b" not in file.read_text(encoding="utf-8")
