"""What repositories of stories use of this one: the hooks for pre-commit, and the action for GitHub."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from ifplay.cli.main import COMMANDS, main

from tests.cli.running import GOOD, POSIX, Done, environment, shell
from tests.sparing import sparing

ROOT = Path(__file__).parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / ".github/actions/check/action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"]}

WARNED = '---\ntitle: Warned\n---\nflag on\n== a\n* Out.\n    ~ on = yes\n    ~ end "Out"\n'
WRONG = "---\ntitle: Wrong\n---\n== a\n-> nowhere\n"
WALKS = "walks:\n  - name: Out\n    steps:\n      - choose: Out.\n    ending: {}\n"

posix = pytest.mark.skipif(not POSIX, reason="POSIX only: what is run is written for a shell")


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A repository with a good story in it, whose walkthrough passes."""
    (tmp_path / "good.story").write_text(GOOD, encoding="utf-8")
    (tmp_path / "good.walks.yaml").write_text(WALKS.format("Out"), encoding="utf-8")
    return tmp_path


# Hooks ------------------------------------------------------------------------------------------------------------


def test_pre_commit_takes_the_definition() -> None:
    """By its own validator."""
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_there_are_three_hooks_and_each_is_a_command() -> None:
    """Named after it."""
    assert [hook["id"] for hook in HOOKS] == ["ifplay-check", "ifplay-test", "ifplay-fmt"]
    for hook in HOOKS:
        assert hook["entry"].split()[:2] == ["ifplay", hook["id"].removeprefix("ifplay-")]
        assert hook["id"].removeprefix("ifplay-") in COMMANDS
        assert hook["language"] == "python"
        assert re.search(hook["files"], "stories/my.story")
        assert not re.search(hook["files"], "my.story.txt")
    assert re.search(HOOKS[1]["files"], "my.walks.yaml")


def hooked(name: str, folder: Path, *files: str) -> Done:
    """The hook as pre-commit runs it: its entry, its arguments and the files that were changed."""
    (hook,) = (hook for hook in HOOKS if hook["id"] == name)
    given = files if hook.get("pass_filenames", True) else ()
    return shell(" ".join((hook["entry"], *hook.get("args", ()), *given)), cwd=folder)


@pytest.mark.long
@posix
def test_the_hooks_pass_what_is_well_and_fail_what_is_not(stories: Path) -> None:
    """With the status that tells pre-commit so."""
    assert hooked("ifplay-check", stories, "good.story").status == 0
    assert hooked("ifplay-test", stories, "good.story").status == 0
    (stories / "warned.story").write_text(WARNED, encoding="utf-8")
    warned = hooked("ifplay-check", stories, "good.story", "warned.story")
    assert warned.status == 1
    assert "unused-variable" in warned.out
    (stories / "good.walks.yaml").write_text(WALKS.format("Away"), encoding="utf-8")
    failed = hooked("ifplay-test", stories, "good.walks.yaml")
    assert failed.status == 1
    assert "Away" in failed.out


@posix
def test_the_hook_that_lays_out_changes_the_file(stories: Path) -> None:
    """By which pre-commit knows."""
    before = (stories / "good.story").read_text(encoding="utf-8")
    hooked("ifplay-fmt", stories, "good.story")
    after = (stories / "good.story").read_text(encoding="utf-8")
    assert after != before
    assert main(["fmt", "--check", str(stories / "good.story")]) == 0


# The action -------------------------------------------------------------------------------------------------------


def test_the_action_is_well_formed() -> None:
    """What GitHub asks of a composite action; and no input is put into a script as text."""
    assert ACTION["name"]
    assert ACTION["description"]
    assert ACTION["runs"]["using"] == "composite"
    assert all(value["description"] for value in ACTION["inputs"].values())
    used = set()
    for step in ACTION["runs"]["steps"]:
        assert set(step) <= {"name", "if", "shell", "run", "env", "uses", "with"}
        assert ("run" in step) != ("uses" in step)
        if "run" in step:
            assert step["shell"] == "bash"
            assert "${{" not in step["run"]
        used |= set(re.findall(r"inputs\.([\w-]+)", repr(step)))
    assert used == set(ACTION["inputs"])


def step(name: str, folder: Path, **inputs: str) -> Done:
    """A step as GitHub runs it: a script for `bash -e -o pipefail`, in an environment made of the inputs."""
    found = STEPS[name]
    binaries = folder.parent / "binaries"
    binaries.mkdir(exist_ok=True)
    (binaries / "ifplay").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ifplay "$@"\n', encoding="utf-8")
    (binaries / "ifplay").chmod(0o755)
    given = {name: value["default"] for name, value in ACTION["inputs"].items()} | inputs
    set_to = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in found.get("env", {}).items()
    }
    script = folder.parent / "step.sh"
    script.write_text(found["run"], encoding="utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=folder, env=environment(PATH=f"{binaries}{os.pathsep}{os.environ['PATH']}", **set_to),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def repository(stories: Path) -> Path:
    """The same, with room beside it."""
    inner = stories / "repository"
    inner.mkdir()
    for file in (*stories.glob("*.story"), *stories.glob("*.walks.yaml")):
        shutil.move(file, inner)
    return inner


@posix
def test_the_action_checks_all_stories_here(repository: Path) -> None:
    """Strictly, unless it is told not to; with findings as GitHub notes them on the lines."""
    done = step("Play every branch", repository)
    assert (done.status, done.out, done.err) == (0, "", "")
    (repository / "a warned one.story").write_text(WARNED, encoding="utf-8")
    done = step("Play every branch", repository)
    assert done.status == 1
    assert done.out.startswith("::warning file=a warned one.story,line=4,")
    assert step("Play every branch", repository, strict="false").status == 0


@pytest.mark.long
@posix
def test_the_action_checks_the_stories_that_are_named(repository: Path) -> None:
    """By names and patterns, a line each, spaces and all."""
    (repository / "books/one two").mkdir(parents=True)
    (repository / "books/one two/wrong.story").write_text(WRONG, encoding="utf-8")
    assert step("Play every branch", repository).status == 0
    for pattern in ("books/**/*.story", "good.story\nbooks/one two/wrong.story\n", "books/*/wrong.story"):
        done = step("Play every branch", repository, stories=pattern)
        assert done.status == 1
        assert "::error file=books/one two/wrong.story,line=5" in done.out
    missing = step("Play every branch", repository, stories="chapters/*.story\nbooks/*.story")
    assert missing.status == 3
    assert missing.out == "::error::No story is here: nothing is called chapters/*.story or books/*.story.\n"
    named = step("Play every branch", repository, stories="no.story")
    assert named.status == 3
    assert "cannot read no.story" in named.err


@posix
@pytest.mark.parametrize(
    "name", sparing(["$(touch owned).story", "--strict", "; touch owned", "`touch owned`.story", "-o.story"], 5)
)
def test_the_name_of_a_story_is_never_run(name: str, repository: Path) -> None:
    """Nor taken for an option, be it an input or a file."""
    step("Play every branch", repository, stories=name)
    step("Play the walkthroughs", repository, stories=name)
    if "/" not in name and name.endswith(".story"):
        (repository / name).write_text(WARNED, encoding="utf-8")
        assert step("Play every branch", repository).status == 1
        assert step("Play the walkthroughs", repository).status == 0
    assert not (repository / "owned").exists()


@posix
def test_the_action_plays_the_walkthroughs(repository: Path) -> None:
    """Of the stories that have some."""
    (repository / "other.story").write_text(GOOD, encoding="utf-8")
    done = step("Play the walkthroughs", repository)
    assert done.status == 0, done
    assert "1 walkthrough passes" in done.out
    (repository / "other.more.walks.yaml").write_text(WALKS.format("Away"), encoding="utf-8")
    done = step("Play the walkthroughs", repository)
    assert done.status == 1
    assert "other.more.walks.yaml:1:11" in done.out or "other.more.walks.yaml:" in done.out
    for walks in repository.glob("*.walks.yaml"):
        walks.unlink()
    done = step("Play the walkthroughs", repository)
    assert (done.status, done.out) == (0, "No story has walkthroughs beside it.\n")


@posix
def test_the_action_plays_walkthroughs_that_name_their_story(repository: Path) -> None:
    """Whatever their file is called; and a story that others only sound like has none."""
    (repository / "good.walks.yaml").unlink()
    lines = {"a b.story": "story: a b.story", "c.story": 'story: "c.story"  # mine', "d.story": "story:  'd.story'\r"}
    for number, (name, line) in enumerate(lines.items()):
        (repository / name).write_text(GOOD, encoding="utf-8")
        text = f"{line}\n{WALKS.format('Away')}"
        (repository / f"night{number}.walks.yaml").write_text(text, encoding="utf-8", newline="")
    (repository / "b.story").write_text(GOOD, encoding="utf-8")
    done = step("Play the walkthroughs", repository)
    assert (done.status, done.err) == (1, "")
    assert re.findall(r"^  (night\d).walks.yaml: 1 of 1", done.out, re.MULTILINE) == ["night0", "night1", "night2"]


@posix
@pytest.mark.long
def test_the_action_installs_what_it_came_with(tmp_path: Path) -> None:
    """From its own folder, three up, whatever the folder it is run in; and that checks a new story."""
    source = tmp_path / "action source"
    for part in ("engine", "grammar", ".github"):
        shutil.copytree(ROOT / part, source / part, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for part in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / part, source)
    (tmp_path / "repository").mkdir()
    site = tmp_path / "site"
    offline: Mapping[str, str] = {  # the libraries are those that are here
        "PIP_TARGET": str(site), "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1",
    }  # fmt: skip
    binaries = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-eo", "pipefail", "-c", STEPS["Install ifplay"]["run"]]
    given = environment(PATH=binaries, GITHUB_ACTION_PATH=str(source / ".github/actions/check"), **offline)
    done = subprocess.run(command, cwd=tmp_path / "repository", env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

    def run(*words: str) -> None:
        command = [sys.executable, "-m", "ifplay", *words]
        subprocess.run(command, cwd=tmp_path, env={**environment(), "PYTHONPATH": str(site)}, check=True)

    run("new", "night", "--template", "tutorial")
    run("check", "--strict", "night/night.story")
    run("test", "night/night.story")


# What is said about them ------------------------------------------------------------------------------------------


def test_the_readme_shows_three_lines_for_each() -> None:
    """That name what is there, and the same repository."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)]
    (hooks,) = (block["repos"] for block in blocks if "repos" in block)
    assert {hook["id"] for hook in hooks[0]["hooks"]} <= {hook["id"] for hook in HOOKS}
    (uses,) = (block for block in blocks if isinstance(block, list))
    assert uses[0] == {"uses": "actions/checkout@v4"}
    place, _, _ = uses[1]["uses"].partition("@")
    owner = re.fullmatch(r"([\w-]+/ifplay)/\.github/actions/check", place)
    assert owner
    assert hooks[0]["repo"] == f"https://github.com/{owner[1]}"
    assert place in (ROOT / "engine/ifplay/starters/folder/workflow.yml").read_text(encoding="utf-8")
    assert set(uses[1].get("with", {})) <= set(ACTION["inputs"])
