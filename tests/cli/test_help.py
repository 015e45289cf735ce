"""The help of every command: it teaches, it fits a terminal, and its examples are right."""

import re
import shlex
from argparse import ArgumentParser
from pathlib import Path

import pytest
from ifplay.cli.main import COMMANDS, main
from ifplay.cli.offers import Command, offered
from ifplay.cli.watch import configure

from tests.cli.running import POSIX, STORIES, ifplay, shell

EVERY = [command.path for command in offered(COMMANDS).all() if command.path not in ((), ("help",))]
SLOW = {"tour", "odds", "test", "check", "play", "saves", "graph", "stats", "strings"}
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\2\0\x08\2\0\0\0\0\0\0\0"
"""As much of a PNG as says that it is 256 by 512."""


def help_of(path: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    """What `--help` prints, in a window of eighty columns."""
    assert main([*path, "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def examples_of(path: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines under `examples:`."""
    return [line.strip() for line in help_of(path, capsys).split("\nexamples:\n")[1].splitlines()]


def marks_of(path: tuple[str, ...]) -> list[pytest.MarkDecorator]:
    """Those that search Tree Hill, or read for three evenings first, take their time."""
    return [pytest.mark.long] if path[0] in SLOW else []


@pytest.fixture(autouse=True)
def columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as help is laid out for."""
    monkeypatch.setenv("COLUMNS", "110")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder where the stories are, with their walkthroughs."""
    (tmp_path / "stories").mkdir()
    for file in STORIES.iterdir():
        (tmp_path / "stories" / file.name).write_bytes(file.read_bytes())
    return tmp_path


@pytest.mark.parametrize("path", EVERY, ids=" ".join)
def test_help_teaches(path: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """It says what the command is for before it says what it takes, and ends in examples."""
    text = help_of(path, capsys)
    usage, description, *rest = text.split("\n\n")
    assert usage.startswith(f"usage: ifplay {' '.join(path)} ")
    assert description[0].isupper()
    assert not description.startswith(("options:", "positional arguments:"))
    assert any(part.startswith("options:") for part in rest)
    before, examples = text.split("\nexamples:\n")
    assert before
    assert any(f"ifplay {' '.join(path)}" in line for line in examples.splitlines())
    assert all(line.startswith("  ") for line in examples.splitlines())
    if len(path) == 1:
        assert len(description) > 60
        assert re.search(r"\bExits with 0|\bexits with 0", text)
    assert max(map(len, text.splitlines())) <= 120


def test_every_argument_is_explained() -> None:
    """None is only named."""

    def unexplained(command: Command) -> list[str]:
        return [option.names[-1] for option in command.options if not option.what]

    assert {one.path: unexplained(one) for one in offered(COMMANDS).all() if unexplained(one)} == {}


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_the_same_however_it_is_asked_for(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`ifplay help COMMAND` is `ifplay COMMAND --help` and `-h`."""
    text = help_of((command,), capsys)
    for words in (["help", command], [command, "-h"]):
        assert main(words) == 0
        assert capsys.readouterr().out == text


@pytest.mark.skipif(not POSIX, reason="POSIX only: the examples are written for a shell")
@pytest.mark.parametrize(
    "path", [pytest.param(path, id=" ".join(path), marks=marks_of(path)) for path in EVERY if path != ("watch",)]
)
def test_the_examples_of_help_are_right(
    path: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """They run as they stand, where the stories are, after three evenings of reading."""
    if path[0] in ("saves", "test"):
        for seed in "123":
            ifplay("stories/kite.story", "--journal", "--seed", seed, typed="1\n1\n", cwd=folder)
    if path == ("saves", "import"):
        ifplay("saves", "export", "-o", "readings.json", cwd=folder)
    if path == ("export",):
        (folder / "hill.png").write_bytes(PICTURE)
    for line in examples_of(path, capsys):
        done = shell(line, cwd=folder)
        assert done.status in (0, 4), (line, done)
        assert path in (("fmt",), ("strings",), ("stats",)) or not done.err, (
            line,
            done,
        )  # these tell there what they wrote


def test_the_examples_of_watching_are_right(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It goes on until it is left, so only what it is given is looked at."""
    monkeypatch.chdir(folder)
    for line in examples_of(("watch",), capsys):
        parser = ArgumentParser()
        configure(parser)
        words = shlex.split(line)
        assert words[:2] == ["ifplay", "watch"]
        taken = parser.parse_args(words[2:])
        assert all(path.is_file() for path in (taken.stories if "stories" in taken else [taken.story]))
