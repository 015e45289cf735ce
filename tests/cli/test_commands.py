"""Every command as a process of its own: what it prints, where, and how it exits."""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from ifplay import __version__
from ifplay.cli.main import COMMANDS
from ifplay.diagnostics.rules import RULES
from ifplay.model.form import read

from tests.cli.running import GOOD, POSIX, ifplay
from tests.sparing import sparing

WARNED = '---\ntitle: Warned\n---\nflag on\n== a\n* Out.\n    ~ on = yes\n    ~ end "Out"\n'
WRONG = "---\ntitle: Wrong, very: 100 %\n---\n== a\nWell.\n-> nowhere\n"
STUCK = """\
---
title: Stuck
---
flag key
== a
A door.
* Look around.
    ~ key = yes
    There is a key.
* Wait.
-> b
== b
You wait.
* (open) Open it. {needs key: "Locked."}
    ~ end "Out"
"""
LARGE = """\
---
title: Large
---
number n: 0..199 clamp
number m: 0..199 clamp
number k: 0..199 clamp
== a
+ Up.
    ~ n += 1
+ North.
    ~ m += 1
+ East.
    ~ k += 1
* Out. {if n == 199 and m == 199 and k == 199}
    ~ end "Out"
-> a
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with stories in it, to run in."""
    for name, text in (("good", GOOD), ("warned", WARNED), ("wrong", WRONG), ("stuck", STUCK)):
        (tmp_path / f"{name}.story").write_text(text, encoding="utf-8")
    return tmp_path


# The front door -------------------------------------------------------------------------------------------------


def test_ifplay_alone_says_what_it_is_and_what_to_type_next() -> None:
    """In a few lines, each narrow enough for any terminal."""
    done = ifplay()
    assert (done.status, done.err) == (0, "")
    assert f"ifplay {__version__}" in done.out
    assert "ifplay stories/treehill.story" in done.out
    assert "ifplay check" in done.out
    lines = done.out.splitlines()
    assert len(lines) <= 10
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(option: str) -> None:
    """A name and a number."""
    done = ifplay(option)
    assert (done.status, done.out, done.err) == (0, f"ifplay {__version__}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h", "help"])
def test_help_lists_the_commands_and_the_exit_statuses(option: str) -> None:
    """All of them."""
    done = ifplay(option)
    assert (done.status, done.err) == (0, "")
    for command in COMMANDS:
        assert re.search(rf"^  {command} +\w", done.out, re.MULTILINE)
    for status in ("0 ", "1 ", "2 ", "3 ", "4 ", "70 "):
        assert status in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Did you mean `ifplay check`?"),
        (["chek", "stories/kite.story"], "Did you mean `ifplay check`?"),
        (["help", "pley"], "Did you mean `ifplay play`?"),
        (["dance"], "there is no command or story `dance`"),
        (["--fast"], "there is no option `--fast`"),
        (["check"], "required: STORY"),
        (["check", "--format", "xml", "stories/kite.story"], "invalid choice: 'xml'"),
        (["check", "--strikt", "stories/kite.story"], "--strikt"),
        (["compile"], "required: STORY"),
        (["play", "stories/kite.story", "stories/kite.story"], "unrecognized arguments"),
        (["stories/kite.story", "--plane"], "--plane"),
        (["explain", "stuk"], "Did you mean “stuck”?"),
    ],
)
def test_wrong_usage_is_2(arguments: list[str], said: str) -> None:
    """With what was meant, where that can be guessed."""
    done = ifplay(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


# Playing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["play"]])
def test_a_story_is_played_with_or_without_the_word(folder: Path, words: list[str]) -> None:
    """`ifplay STORY` is `ifplay play STORY`, its options included."""
    done = ifplay(*words, "good.story", "--seed", "1", typed="1\n", cwd=folder)
    assert (done.status, done.err) == (0, "")
    assert done.out.endswith("Choices:\n1. Out.\n2. Away.\n\n> Out.\n\nEnding: Out\n\n")
    assert ifplay(*words, "--plain", "good.story", typed="Away.\n", cwd=folder).status == 0
    assert ifplay(*words, "--", "good.story", typed="", cwd=folder).status == 4


# Compiling ------------------------------------------------------------------------------------------------------


def test_compile_prints_a_graph_that_plays_and_checks_the_same(folder: Path) -> None:
    """What is printed is what is written, and comes out the same when it is compiled again."""
    printed = ifplay("compile", "stuck.story", cwd=folder)
    assert (printed.status, printed.err) == (0, "")
    assert read(printed.out).about.title == "Stuck"
    assert json.loads(printed.out)["schema"] == 1

    written = ifplay("compile", "stuck.story", "-o", "stuck.json", cwd=folder)
    assert (written.status, written.out, written.err) == (0, "", "")
    assert (folder / "stuck.json").read_bytes() == printed.out.encode()
    assert ifplay("compile", "stuck.json", cwd=folder).out == printed.out
    assert sorted(path.name for path in folder.glob("*stuck*")) == ["stuck.json", "stuck.story"]

    played = [ifplay(f"stuck.{kind}", typed="1\nopen\n", cwd=folder) for kind in ("story", "json")]
    assert [one.status for one in played] == [0, 0]
    assert played[0].out == played[1].out
    checked = [
        json.loads(ifplay("check", "--format", "json", f"stuck.{kind}", cwd=folder).out) for kind in ("story", "json")
    ]
    for found in checked:
        del found["stories"][0]["file"]
    assert checked[0] == checked[1]


def test_compile_replaces_what_it_wrote_and_nothing_else(folder: Path) -> None:
    """Unless it is forced, and never the story itself."""
    notes = folder / "notes.json"
    notes.write_text('{"mine": true}', encoding="utf-8")
    refused = ifplay("compile", "good.story", "-o", "notes.json", cwd=folder)
    assert refused.status == 3
    assert "--force replaces it" in refused.err
    assert notes.read_text(encoding="utf-8") == '{"mine": true}'
    assert ifplay("compile", "good.story", "-o", "notes.json", "--force", cwd=folder).status == 0
    good = notes.read_bytes()
    assert ifplay("compile", "stuck.story", "-o", "notes.json", cwd=folder).status == 0
    assert notes.read_bytes() != good

    itself = ifplay("compile", "good.story", "-o", "good.story", "--force", cwd=folder)
    assert itself.status == 3
    assert (folder / "good.story").read_text(encoding="utf-8") == GOOD


def test_compile_says_what_is_wrong_and_writes_nothing(folder: Path) -> None:
    """Findings go to where errors go; warnings do not keep it from compiling."""
    wrong = ifplay("compile", "wrong.story", "-o", "wrong.json", cwd=folder)
    assert (wrong.status, wrong.out) == (1, "")
    assert "unknown-scene" in wrong.err
    assert not (folder / "wrong.json").exists()
    warned = ifplay("compile", "warned.story", cwd=folder)
    assert warned.status == 0
    assert "unused-variable" in warned.err
    assert read(warned.out)


@pytest.mark.skipif(not POSIX, reason="POSIX only: links")
def test_compile_writes_no_further_than_the_link(folder: Path) -> None:
    """A link is replaced, and what it leads to stays as it was."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    kept = elsewhere / "kept.json"
    kept.write_text("{}", encoding="utf-8")
    (folder / "link.json").symlink_to(kept)
    assert ifplay("compile", "good.story", "-o", "link.json", "--force", cwd=folder).status == 0
    assert kept.read_text(encoding="utf-8") == "{}"
    assert not (folder / "link.json").is_symlink()


# Explaining -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["stuck", "IF501", "if501", "STUCK"])
def test_explain_prints_a_page(name: str) -> None:
    """By slug or code."""
    done = ifplay("explain", name)
    assert (done.status, done.err) == (0, "")
    assert "IF501" in done.out
    assert "stuck" in done.out
    assert len(done.out.splitlines()) > 10


def test_explain_lists_all_rules() -> None:
    """Each by its code and its slug."""
    done = ifplay("explain")
    assert (done.status, done.err) == (0, "")
    for rule in RULES:
        assert re.search(rf"^{rule.code}  {rule.slug} ", done.out, re.MULTILINE)


def test_explain_knows_no_rule_of_that_name() -> None:
    """And says where to look."""
    done = ifplay("explain", "flux")
    assert (done.status, done.out) == (2, "")
    assert "no rule is called “flux”" in done.err
    assert "`ifplay explain`" in done.err


# Checking -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stories", "options", "status"),
    sparing(
        [
            (["good"], ["--strict"], 0),
            (["warned"], [], 0),
            (["warned"], ["--strict"], 1),
            (["wrong"], [], 1),
            (["stuck"], [], 1),
            (["good", "stuck"], [], 1),
            (["nothing"], [], 3),
            (["nothing", "good"], [], 3),
            (["stuck", "nothing"], [], 3),
        ],
        3,
    ),
)
def test_check_exits(folder: Path, stories: list[str], options: list[str], status: int) -> None:
    """With the worst there is, and all stories checked that can be."""
    done = ifplay("check", "--format", "concise", *options, *(f"{name}.story" for name in stories), cwd=folder)
    assert done.status == status
    assert ("nothing.story" in done.err) == ("nothing" in stories)
    assert ("stuck.story:14:1: error[IF501 stuck]" in done.out) == ("stuck" in stories)


def test_check_in_full_is_for_people(folder: Path) -> None:
    """The place, the line, the way there and what to do."""
    done = ifplay("check", "stuck.story", cwd=folder)
    assert done.status == 1
    assert "error[IF501 stuck]\nat stuck.story:14:1\n" in done.out
    assert "  14 │ * (open) Open it. {needs key" in done.out
    assert "\nYou can be stuck here: “Wait.” (1 choice)\n" in done.out
    assert "help: " in done.out
    assert "\x1b" not in done.out


def test_the_json_of_check_has_the_keys_it_promised(folder: Path) -> None:
    """These, in this order; all of them under `schema` 1."""
    done = ifplay("check", "--format", "json", "stuck.story", "wrong.story", cwd=folder)
    assert (done.status, done.err) == (1, "")
    assert done.out.isascii()
    found = json.loads(done.out)
    assert list(found) == ["schema", "stories"]
    assert found["schema"] == 1
    for story in found["stories"]:
        assert list(story) == [
            "file", "title", "complete", "states", "transitions", "playthroughs", "picks", "endings", "variables",
            "coverage", "diagnostics", "settled",
        ]  # fmt: skip
        assert list(story["picks"]) == ["shortest", "longest"]
        for diagnostic in story["diagnostics"]:
            assert list(diagnostic) == [
                "code", "slug", "severity", "message", "hint", "file", "line", "column", "end_line", "end_column",
                "related", "trail",
            ]  # fmt: skip
    stuck, wrong = found["stories"]
    assert (stuck["file"], stuck["title"], stuck["complete"]) == ("stuck.story", "Stuck", True)
    assert stuck["endings"] == [
        {
            "title": "Out", "reachable": True, "odds": 0.5, "shortest": ["Look around.", "Open it."],
            "playthroughs": "1", "proved": True,
        },
    ]  # fmt: skip
    assert list(stuck["coverage"]) == ["scenes", "choices", "texts"]
    (dead,) = [one for one in stuck["diagnostics"] if one["slug"] == "stuck"]
    assert (dead["code"], dead["severity"], dead["file"]) == ("IF501", "error", "stuck.story")
    assert (dead["line"], dead["column"], dead["trail"]) == (14, 1, ["Wait."])
    assert (wrong["complete"], wrong["playthroughs"]) == (False, None)


def test_the_trail_of_a_finding_can_be_replayed(folder: Path) -> None:
    """As it comes out of the JSON, without a hand on it."""
    found = json.loads(ifplay("check", "--format", "json", "stuck.story", cwd=folder).out)
    (dead,) = [one for one in found["stories"][0]["diagnostics"] if one["slug"] == "stuck"]
    (folder / "trail.json").write_text(json.dumps(dead), encoding="utf-8")
    done = ifplay("stuck.story", "--replay", "trail.json", cwd=folder)
    assert done.status == 4
    assert "The trail was followed to its end, 1 move." in done.out
    assert "is stuck here" in done.out


def test_sarif_is_what_its_standard_says(folder: Path) -> None:
    """Version 2.1.0: what is required is there, indexes and levels agree, and columns are code points."""
    done = ifplay("check", "--format", "sarif", "stuck.story", "wrong.story", cwd=folder)
    assert done.status == 1
    log = json.loads(done.out)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("ifplay", __version__)
    assert len({rule["id"] for rule in driver["rules"]}) == len(RULES)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"].strip()
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            assert set(place) <= {"id", "physicalLocation", "message"}
            where = place["physicalLocation"]
            assert re.fullmatch(r"[\w./%~-]+", where["artifactLocation"]["uri"])
            region = where["region"]
            assert all(type(region[key]) is int and region[key] >= 1 for key in region)
            assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    assert {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]} == {
        "stuck.story",
        "wrong.story",
    }


def test_junit_counts_what_it_lists(folder: Path) -> None:
    """Well-formed XML in ASCII: a suite for each story, a failure for each error, with `--strict` each warning."""
    done = ifplay("check", "--format", "junit", "good.story", "warned.story", "wrong.story", cwd=folder)
    assert done.status == 1
    assert done.out.isascii()
    top = ElementTree.fromstring(done.out.encode())
    assert top.tag == "testsuites"
    assert [suite.get("name") for suite in top] == ["good.story", "warned.story", "wrong.story"]
    for suite in top:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
    assert [suite.get("failures") for suite in top][:2] == ["0", "0"]
    assert int(top.get("failures", "")) == sum(int(suite.get("failures", "")) for suite in top) > 0
    strict = ElementTree.fromstring(ifplay("check", "--format", "junit", "--strict", "warned.story", cwd=folder).out)
    assert strict.get("failures") != "0"


def test_github_annotations_are_escaped(tmp_path: Path) -> None:
    """A name with `:`, `,` or `%` in it ends no property, and no message a line."""
    name = "odd, 100%: name.story" if POSIX else "odd, 100% name.story"
    (tmp_path / name).write_text(WRONG, encoding="utf-8")
    done = ifplay("check", "--format", "github", name, cwd=tmp_path)
    assert done.status == 1
    assert done.out
    for line in done.out.splitlines():
        found = re.fullmatch(r"::(error|warning|notice) ([^:]+)::(.+)", line)
        assert found, line
        properties = dict(one.split("=", 1) for one in found[2].split(","))
        assert properties["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%") == name
        assert properties["line"].isdecimal()
        assert properties["title"].startswith("IF")
        assert "%" not in re.sub("%(25|0A|0D)", "", found[3])


def test_a_budget_stops_the_search_honestly(folder: Path) -> None:
    """Nothing is claimed that was not seen, and the exit status rests on what was."""
    found = json.loads(ifplay("check", "--format", "json", "--budget", "2", "good.story", cwd=folder).out)
    (story,) = found["stories"]
    assert story["complete"] is False
    assert story["playthroughs"] is None
    assert {one["slug"] for one in story["diagnostics"]} == {"undecided"}
    (folder / "large.story").write_text(LARGE, encoding="utf-8")
    quick = ifplay("check", "--time", "0.2", "large.story", cwd=folder, mib=2_000)
    assert (quick.status, quick.err) == (0, "")
    assert re.search("its time was over|takes longer than is allowed", " ".join(quick.out.split()))
    small = ifplay("check", "--memory", "80", "large.story", cwd=folder, mib=2_000)
    assert (small.status, small.err) == (0, "")
    assert re.search("used the memory it was allowed|more memory than is allowed", " ".join(small.out.split()))


# Faults of ours -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "module", "name"),
    sparing(
        [
            (["play", "good.story"], "ifplay.compile.pipeline", "compile_story"),
            (["compile", "good.story"], "ifplay.compile.pipeline", "compile_file"),
            (["check", "good.story"], "ifplay.compile.pipeline", "compile_file"),
            (["explain", "stuck"], "ifplay.diagnostics.pages", "page"),
        ],
        3,
    ),
)
def test_a_fault_of_ours_is_70(folder: Path, arguments: list[str], module: str, name: str) -> None:
    """One sentence that says whose fault it is; all of it with IFPLAY_DEBUG."""
    broken = folder / "broken"
    broken.mkdir()
    patch = (
        f"import {module} as module\n"
        'def broken(*arguments, **options): raise RuntimeError("oo\\x1b[31mps")\n'
        f"module.{name} = broken\n"
    )
    (broken / "sitecustomize.py").write_text(patch, encoding="utf-8")
    path = f"{broken}{';' if sys.platform == 'win32' else ':'}{Path(__file__).resolve().parents[2] / 'engine'}"
    done = ifplay(*arguments, cwd=folder, PYTHONPATH=path)
    assert (done.status, done.out) == (70, "")
    assert "fault" in done.err
    assert "RuntimeError: oo" in done.err
    assert "\x1b" not in done.err
    assert "Traceback" not in done.err
    loud = ifplay(*arguments, cwd=folder, PYTHONPATH=path, IFPLAY_DEBUG="1")
    assert loud.status not in (0, 70)
    assert "Traceback" in loud.err
