"""`ifplay graph` with files, formats and mistakes."""

import os
from pathlib import Path

import pytest
from ifplay.cli.main import main

from tests.cli.running import GOOD

WRONG = "---\ntitle: Wrong\n---\n== a\n-> nowhere\n"
BEGINNINGS = {"svg": "<svg ", "html": "<!DOCTYPE html>", "dot": "digraph story {", "mmd": "---\ntitle: "}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stories, to run in."""
    for name, text in (("good", GOOD), ("wrong", WRONG)):
        (tmp_path / f"{name}.story").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("format", BEGINNINGS)
def test_each_format_is_printed_or_written(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes], format: str
) -> None:
    """The same either way; the name of the file says which."""
    assert main(["graph", "good.story", "--format", format]) == 0
    out, err = capfdbinary.readouterr()
    assert err == b""
    assert out.decode().startswith(BEGINNINGS[format])
    assert main(["graph", "good.story", "-o", f"map.{format}"]) == 0
    assert Path(f"map.{format}").read_bytes() == out
    assert capfdbinary.readouterr() == (b"", b"")


def test_a_compiled_story_has_a_map_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same one."""
    assert main(["compile", "good.story", "-o", "good.json"]) == 0
    assert main(["graph", "good.json", "-o", "one.svg"]) == 0
    assert main(["graph", "good.story", "-o", "other.svg"]) == 0
    assert Path("one.svg").read_bytes() == Path("other.svg").read_bytes()


def test_without_a_check_nothing_is_known(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor said to be unknown."""
    assert main(["graph", "good.story", "--format", "dot", "--no-check"]) == 0
    out = capsys.readouterr().out
    assert "■ ending" in out
    assert "%" not in out
    assert "not settled" not in out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["missing.story"], 3, "cannot read missing.story: no such file"),
        (["good.story", "-o", "good.story"], 2, "good.story does not say what to draw"),
        (["good.story", "-o", "good.story", "--format", "svg", "--force"], 3, "good.story is the story itself"),
        (["good.story", "-o", "map.png"], 2, "map.png does not say what to draw"),
        (["good.story", "-o", "no/map.svg"], 3, "cannot write no/map.svg: there is no folder no"),
        (["good.story", "-o", "nul\0.svg"], 3, "that is no path"),
        (["good.story", "-o", "x" * 300 + ".svg"], 3, "name too long"),
    ],
)
def test_a_mistake_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    """What, where, and the right exit status; and nothing is written."""
    before = sorted(os.listdir(folder))
    assert main(["graph", *arguments]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert said in err
    assert err.startswith("ifplay")
    assert sorted(os.listdir(folder)) == before


def test_a_story_with_errors_has_no_map(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are printed instead."""
    assert main(["graph", "wrong.story", "-o", "map.svg"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "unknown-scene" in err
    assert not Path("map.svg").exists()


def test_nothing_is_overwritten_unless_forced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even a map; and a link is replaced, not what it leads to."""
    Path("map.svg").write_text("Mine.", encoding="utf-8")
    assert main(["graph", "good.story", "-o", "map.svg"]) == 3
    assert "map.svg exists already; --force replaces it." in capsys.readouterr().err
    assert Path("map.svg").read_text(encoding="utf-8") == "Mine."
    assert main(["graph", "good.story", "-o", "map.svg", "--force"]) == 0
    assert Path("map.svg").read_text(encoding="utf-8").startswith("<svg ")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_replaced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it leads to stays."""
    Path("mine.txt").write_text("Mine.", encoding="utf-8")
    Path("map.dot").symlink_to("mine.txt")
    assert main(["graph", "good.story", "-o", "map.dot", "--force"]) == 0
    assert not Path("map.dot").is_symlink()
    assert Path("mine.txt").read_text(encoding="utf-8") == "Mine."
