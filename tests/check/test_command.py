"""`ifplay check` as it is run: what it prints, and how it exits."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from ifplay.cli.main import main

GOOD = '---\ntitle: Good — “so”\n---\n== a\n* Out.\n    ~ end "Out"\n* Away.\n    ~ end "Away"\n'
WARNED = '---\ntitle: Warned\n---\nflag on\n== a\n* Out. {if not on}\n    ~ on = yes\n    ~ end "Out"\n'
BAD = "---\ntitle: Bad\n---\n== a\n* On. -> b\n== b\n+ Round. -> b\n* Out. {if visits(b) > 9 and visits(a) > 1}\n" \
    '    ~ end "Out"\n'  # fmt: skip
WRONG = "---\ntitle: Wrong\n---\n== a\n-> nowhere\n"

FORMATS = ("full", "concise", "json", "github", "sarif", "junit")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stories, to run in."""
    stories = tmp_path / "stories"
    stories.mkdir()
    for name, text in (("good", GOOD), ("warned", WARNED), ("bad", BAD), ("wrong", WRONG)):
        (stories / f"{name}.story").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return stories


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("stories", "options", "status"),
    [
        (["good"], [], 0),
        (["warned"], [], 0),
        (["warned"], ["--strict"], 1),
        (["bad"], [], 1),
        (["wrong"], [], 1),
        (["good", "missing"], [], 3),
        (["missing", "bad"], [], 3),
        (["good"], ["--budget", "0"], 2),
        (["good"], ["--time", "soon"], 2),
        (["good"], ["--memory", "-1"], 2),
    ],
)
def test_exit_statuses(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    format: str,
    stories: list[str],
    options: list[str],
    status: int,
) -> None:
    """The same for every format; what was printed is whole."""
    paths = [f"stories/{name}.story" for name in stories]
    assert main(["check", "--format", format, *options, *paths]) == status
    out, err = capsys.readouterr()
    if status in (2, 3):
        assert err
    if status == 2:
        assert not out
    elif format in ("json", "sarif"):
        json.loads(out)
        assert out.isascii()
    elif format == "junit":
        ElementTree.fromstring(out)
        assert out.isascii()


def test_the_record_has_the_keys_that_were_promised(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In their order."""
    assert main(["check", "--format", "json", "stories/bad.story"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed["schema"] == 1
    (story,) = printed["stories"]
    assert list(story) == [
        "file", "title", "complete", "states", "transitions", "playthroughs", "picks", "endings", "variables",
        "coverage", "diagnostics", "settled",
    ]  # fmt: skip
    assert (story["file"], story["title"], story["complete"]) == ("stories/bad.story", "Bad", True)
    assert {one["file"] for one in story["diagnostics"]} == {"stories/bad.story"}
    (doomed,) = (one for one in story["diagnostics"] if one["slug"] == "doomed")
    assert (doomed["code"], doomed["line"], doomed["trail"]) == ("IF502", 5, [])
    assert list(story["endings"][0]) == [
        "title", "reachable", "odds", "shortest", "playthroughs", "proved",
    ]  # fmt: skip


def test_a_story_with_errors_is_not_played(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its record says so."""
    assert main(["check", "--format", "json", "stories/wrong.story"]) == 1
    (story,) = json.loads(capsys.readouterr().out)["stories"]
    assert (story["complete"], story["states"], story["playthroughs"]) == (False, 0, None)
    assert [one["slug"] for one in story["diagnostics"]] == ["unknown-scene", "no-ending"] or story["diagnostics"]


def test_an_unreadable_file_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message says what, where and what to do."""
    assert main(["check", "--format", "json", "stories/missing.story", "stories", "stories/good.story"]) == 3
    out, err = capsys.readouterr()
    assert [story["file"] for story in json.loads(out)["stories"]] == ["stories/good.story"]
    assert "stories/missing.story" in err
    assert "Traceback" not in err


def test_the_summary_reads_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All of it, for a small story."""
    assert main(["check", "stories/good.story"]) == 0
    assert capsys.readouterr().out == (
        "Good — “so”\n"
        "  Every branch was played, and nothing is wrong.\n"
        "\n"
        "  states        3, with 2 moves between them\n"
        "  playthroughs  2\n"
        "  length        1 pick\n"
        "  reached       1 of 1 scenes, 2 of 2 choices, 0 of 0 texts\n"
        "\n"
        "  ending    odds  shortest  playthroughs\n"
        "  Out     50.0 %    1 pick             1\n"
        "  Away    50.0 %    1 pick             1\n"
        "\n"
    )


def test_a_fault_of_ours_is_said_to_be_ours(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And does not keep the other stories from being checked."""

    def broken(*arguments: object, **options: object) -> object:
        raise RuntimeError("oops")

    monkeypatch.setattr("ifplay.cli.check.prove", broken)
    assert main(["check", "--format", "concise", "stories/good.story", "stories/wrong.story"]) == 70
    out, err = capsys.readouterr()
    assert "oops" in err
    assert "unknown-scene" in out


def test_a_compiled_story_can_be_checked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The graph is all it takes."""
    assert main(["compile", "stories/bad.story", "-o", "bad.json"]) == 0
    assert main(["check", "--format", "concise", "bad.json"]) == 1
    assert "doomed" in capsys.readouterr().out


def test_sarif_says_what_where_and_how_bad(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rules are listed once; results point at them."""
    assert main(["check", "--format", "sarif", "stories/bad.story", "stories/warned.story"]) == 1
    log = json.loads(capsys.readouterr().out)
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        (place,) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"].startswith("stories/")
        assert place["physicalLocation"]["region"]["startLine"] >= 1
    (doomed,) = (one for one in run["results"] if one["ruleId"] == "IF502")
    assert doomed["properties"]["trail"] == []


@pytest.mark.parametrize(("strict", "failures"), [(False, 0), (True, 1)])
def test_junit_counts_what_fails(folder: Path, capsys: pytest.CaptureFixture[str], strict: bool, failures: int) -> None:
    """Warnings fail with --strict; a sound story has one case that passes."""
    stories = ["stories/good.story", "stories/warned.story"]
    assert main(["check", "--format", "junit", *(["--strict"] * strict), *stories]) == failures
    suites = ElementTree.fromstring(capsys.readouterr().out)
    assert suites.get("failures") == str(failures)
    assert [suite.get("name") for suite in suites] == stories
    for suite in suites:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
