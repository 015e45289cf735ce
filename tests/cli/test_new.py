"""`ifplay new`: what it makes plays, checks clean and is tested; and nothing is ever lost by it."""

import errno
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ifplay.check.prove import prove
from ifplay.cli import new
from ifplay.cli.main import main
from ifplay.compile.pipeline import compile_file, compile_text
from ifplay.model.graph import Graph
from ifplay.starters.naming import fault, title_of
from ifplay.starters.starter import IFID, TEMPLATES, TITLE, starter

from tests.cli.running import POSIX, shell

ROOT = Path(__file__).parents[2]
DATA = ROOT / "engine/ifplay/starters"
MADE = {
    "{}.story", "{}.walks.yaml", "README.md", ".editorconfig", ".gitattributes", ".github/workflows/story.yml"
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """To run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    """All that is in a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def graph(path: Path) -> Graph:
    """The story, in which there is nothing to find."""
    compiled = compile_file(path)
    assert compiled.graph is not None
    assert compiled.diagnostics == ()
    return compiled.graph


# What is made ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_story_plays_and_checks_clean(template: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Strictly; with all of it seen, and more than one ending."""
    assert main(["new", "the-long_night", "--template", template]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    made = files(folder / "the-long_night")
    assert set(made) == {name.format("the-long_night") for name in MADE}
    assert all(f"  {name} " in said.out for name in made)
    assert not any(b"\r" in content for content in made.values())

    story = Path("the-long_night/the-long_night.story")
    assert main(["check", "--strict", str(story)]) == 0
    found = graph(story)
    assert found.about.title == "The long night"
    report = prove(found)
    assert report.complete
    assert len(report.endings) > 1
    assert all(ending.reachable for ending in report.endings)


def test_what_it_says_to_type_next_works(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where a path needs quotes."""
    if not POSIX:
        pytest.skip("POSIX only: the commands are run by a shell")
    assert main(["new", "some stories/a night"]) == 0
    lines = capsys.readouterr().out.partition("Next:\n")[2].splitlines()
    assert [line.split()[:2] for line in lines] == [["ifplay", "'some"], ["ifplay", "check"], ["ifplay", "test"]]
    for line in lines:
        done = shell(line, cwd=folder, typed=b"1\n")
        assert (done.status, done.err) == (0, ""), (line, done)


def test_each_story_has_an_ifid_of_its_own() -> None:
    """A version 4 UUID in capitals."""
    for name in ("one", "two"):
        assert main(["new", name]) == 0
    found = [graph(Path(name, f"{name}.story")).about.ifid or "" for name in ("one", "two")]
    assert found[0] != found[1]
    assert all(
        re.fullmatch(r"[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}", one) for one in found
    )


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_walkthroughs_pass(template: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As a writer runs them, from the folder or by the story's name."""
    assert main(["new", "night", "--template", template]) == 0
    for words in ([], ["night"], ["night/night.story"]):
        capsys.readouterr()
        assert main(["test", "--no-coverage", *words]) == 0
        assert "1 walkthrough passes" in capsys.readouterr().out


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_story_is_laid_out(template: str) -> None:
    """As `ifplay fmt` would."""
    assert main(["new", "night", "--template", template]) == 0
    assert main(["fmt", "--check", "night/night.story"]) == 0


def test_the_files_around_a_story_are_what_they_should_be(folder: Path) -> None:
    """The README has five lines and names the files; the workflow is YAML and uses this repository's own action."""
    assert main(["new", "it's a [night]"]) == 0
    made = files(folder / "it's a [night]")
    readme = made["README.md"].decode().splitlines()
    assert len(readme) == 5
    assert readme[0] == "# It's a [night]"
    assert """`ifplay check --strict 'it'"'"'s a [night].story'`""" in readme[3]
    flow = yaml.safe_load(made[".github/workflows/story.yml"])
    (used,) = [step["uses"] for step in flow["jobs"]["story"]["steps"] if "ifplay" in step["uses"]]
    path = re.fullmatch(r"[\w-]+/ifplay/(\.github/actions/\w+)@main", used)
    assert path
    assert (ROOT / path[1] / "action.yml").is_file()
    assert "[*.story]" in made[".editorconfig"].decode()


def test_git_takes_the_attributes(folder: Path) -> None:
    """Line ends of stories are LF everywhere, and a change is named by its scene."""
    assert main(["new", "night"]) == 0
    at = folder / "night"
    subprocess.run(["git", "init", "-q"], cwd=at, check=True)
    asked = ["git", "check-attr", "eol", "diff", "--", "night.story", "night.walks.yaml"]
    said = subprocess.run(asked, cwd=at, check=True, capture_output=True, text=True).stdout.splitlines()
    assert said[:3] == ["night.story: eol: lf", "night.story: diff: story", "night.walks.yaml: eol: lf"]


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_templates_are_stories_as_they_are(template: str) -> None:
    """With one place for the title and one for the IFID, and nothing else to fill in."""
    text = (DATA / f"stories/{template}.story").read_text(encoding="utf-8")
    assert (text.count(TITLE), text.count(IFID)) == (1, 1)
    made = starter(template, "Untitled", IFID.split()[1])["Untitled.story"]
    assert made == text
    graph(DATA / f"stories/{template}.story")


def test_the_smallest_is_small_and_the_lesson_is_whole() -> None:
    """A dozen lines; and every keyword of the language at least once, explained before it is used."""
    minimal = (DATA / "stories/minimal.story").read_text(encoding="utf-8").splitlines()
    assert len(list(filter(None, minimal[4:]))) <= 10
    lesson = (DATA / "stories/tutorial.story").read_text(encoding="utf-8")
    code = "\n".join(line for line in lesson.splitlines() if not line.lstrip().startswith("//"))
    for word in (
        "flag ", "number ", " clamp", "enum ", "set ", "text ", "never ", "always ", "reach ", "from ", "at(", "== ",
        "* ", "+ ", "* (", "{if ", "{needs ", "-> ", "~ if ", "~ else if", "~ else\n", "~ otherwise", "~ call ",
        "~ return", "~ end ", "random ", "visits(", "seen(", "max(", "size(", "{seq: ", "{cycle: ", "{once: ",
        "{shuffle: ", "{plural ", "\n---\n", "\\{", " has ", " not ", " and ",
    ):  # fmt: skip
        assert word in code, word
    for word in ("include", '"min"', "*emphasis*", "**strong**"):
        assert word in lesson, word


# Names ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("the-long_night", "The long night"),
        ("TreeHill", "TreeHill"),
        ("42", "42"),
        ("null", "Null"),
        ("yes", "Yes"),
        ("été", "Été"),
        ("-_a--b_-", "A b"),
        ("it's #1, really - no", "It's #1, really no"),
        ("[a] & {b}", "[a] & {b}"),
        ("ß", "SS"),
    ],
)
def test_the_title_is_made_of_the_name(name: str, title: str) -> None:
    """And is the same when the story is read."""
    assert title_of(name) == title
    made = starter("minimal", name, IFID.split()[1])
    compiled = compile_text(made[f"{name}.story"])
    assert compiled.graph is not None
    assert compiled.graph.about.title == title


@given(st.text(max_size=12), st.sampled_from(list(TEMPLATES)))
def test_any_name_is_refused_or_makes_a_story(name: str, template: str) -> None:
    """That compiles without a finding; and refusals are sentences."""
    wrong = fault(name)
    if wrong is not None:
        assert wrong.endswith(".")
        return
    compiled = compile_text(starter(template, name, IFID.split()[1])[f"{name}.story"])
    assert compiled.diagnostics == ()
    assert compiled.graph is not None
    assert compiled.title == title_of(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "needs a name"),
        ("a?b", "because of the ? in it"),
        ("a.", "neither a dot nor a space"),
        (".a", "neither a dot nor a space"),
        ("kite.story", "the folder and the file in it get the name `kite`"),
        ("Con", "belongs to a device"),
        ("lpt1.x", "belongs to a device"),
        ("###", "a letter or a digit"),
        ("a\x1b[2Jb", "U+001B"),
        ("a\nb", "U+000A"),
        ("x" * 101, "too long"),
        ("x/" * 3000, "too long"),
        ("a\0b", "U+0000"),
        ("/", "no story can be called “/”"),
    ],
)
def test_what_no_story_can_be_called(name: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One clean sentence or two, and nothing is made."""
    status = main(["new", name])
    out, err = capsys.readouterr()
    assert (status, out) in ((2, ""), (3, ""))
    assert said in err
    assert err.count("\n") == 1
    assert "\x1b" not in err
    assert files(folder) == {}


# What is there already --------------------------------------------------------------------------------------------


def test_nothing_is_written_where_something_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Be it a file, a hidden file in a folder, a folder in a folder, or a link to nowhere."""
    (folder / "file").write_text("mine", encoding="utf-8")
    (folder / "full").mkdir()
    (folder / "full/.hidden").write_text("mine", encoding="utf-8")
    (folder / "nested/one").mkdir(parents=True)
    before = files(folder)
    for name, said in (
        ("file", "file exists already, and is no folder"),
        ("file/night", "file is no folder"),
        ("full", "full is not empty: .hidden is in it"),
        ("nested", "nested is not empty: one is in it"),
        (".", ". is not empty"),
        ("full/..", "is not empty"),
    ):
        assert main(["new", name]) == 3
        out, err = capsys.readouterr()
        assert out == ""
        assert said in err.replace("\\", "/")
        assert err.endswith(".\n")
        assert err.count("\n") == 1
    assert files(folder) == before


def test_an_empty_folder_is_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its name, and by `.` from inside."""
    (folder / "night").mkdir()
    assert main(["new", "night"]) == 0
    (folder / "day").mkdir()
    monkeypatch.chdir(folder / "day")
    capsys.readouterr()
    assert main(["new", "."]) == 0
    assert "Began a story in this folder" in capsys.readouterr().out
    assert graph(folder / "day/day.story").about.title == "Day"


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseException]]:
    """The fourth file cannot be written, for the reason that is put in here."""
    reasons: list[BaseException] = []
    written = []
    really = new.replace_file

    def replace(path: Path, content: str) -> None:
        written.append(path)
        if len(written) == 4:
            raise reasons[0]
        really(path, content)

    monkeypatch.setattr(new, "replace_file", replace)
    yield reasons
    assert len(written) == 4


@pytest.mark.parametrize("there", [True, False])
def test_what_cannot_be_finished_is_taken_away(
    there: bool, folder: Path, failing: list[BaseException], capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty folder that was there stays."""
    failing.append(OSError(errno.ENOSPC, "No space left on device"))
    if there:
        (folder / "deep/night").mkdir(parents=True)
    assert main(["new", "deep/night"]) == 3
    assert "cannot write a story to" in capsys.readouterr().err
    assert files(folder) == {}
    assert (folder / "deep/night").exists() == there
    assert (folder / "deep").exists() == there


def test_so_is_what_is_broken_off(folder: Path, failing: list[BaseException]) -> None:
    """With Ctrl-C."""
    failing.append(KeyboardInterrupt())
    assert main(["new", "night"]) == 130
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not POSIX, reason="POSIX only: permissions")
def test_a_folder_that_may_not_be_written_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever asks: root may write anywhere, so it is the system that says no."""

    def mkdir(self: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", mkdir)
    assert main(["new", "night"]) == 3
    assert capsys.readouterr().err == "ifplay: cannot write a story to night: permission denied.\n"
