"""`ifplay fmt`: one layout, and the same story."""

import json
import os
import re
from functools import partial
from pathlib import Path
from random import Random

import pytest
from ifplay.cli.main import main
from ifplay.compile.pipeline import compile_text
from ifplay.model import form
from ifplay.source.text import decode
from ifplay.syntax.formatter import formatted
from ifplay.syntax.front import has_front_matter

from tests.cli.running import POSIX, ROOT, ifplay
from tests.sparing import sparing
from tests.strategies.edits import edited, noisy
from tests.strategies.stories import random_story

GOLDEN = sorted((ROOT / "tests/golden/fmt").glob("*.txt"))
STORIES = sorted((ROOT / "stories").glob("**/*.story"))
EVERY = sorted(path for path in ROOT.glob("**/*.story") if ".venv" not in path.parts)
RAGGED = '---\ntitle: Ragged\n---\n==  a\n*  Out.\n  ~  end   "Out"\n'
NEAT = '---\ntitle: Ragged\n---\n\n== a\n* Out.\n    ~ end "Out"\n'


def laid_out(text: str) -> str | None:
    """In the one layout, which is the layout of that as well."""
    layout = partial(formatted, "a.story", main=has_front_matter(text))
    made = layout(text=text).value
    assert made is None or layout(text=made).value == made
    return made


def meaning(text: str) -> tuple[object, list[tuple[str, str]]]:
    """The graph but for where it was written, and what is found in it."""
    compiled = compile_text(text)
    graph = compiled.graph and json.loads(form.write(compiled.graph), object_pairs_hook=_placeless)
    found = [(one.rule.slug, re.sub(r"line \d+", "line", one.message)) for one in compiled.diagnostics]
    return graph, sorted(found)


def _placeless(pairs: list[tuple[str, object]]) -> dict[str, object]:
    return {key: value for key, value in pairs if not key.endswith("span")}


def notes(text: str) -> list[str]:
    """Comments that have lines of their own, in order."""
    return [line.strip() for line in text.split("\n") if line.strip().startswith("//")]


def prose(text: str) -> list[str]:
    """The lines that are just prose, in order."""
    lines = (line.strip() for line in text.partition("\n---\n")[2].split("\n"))
    return [line for line in lines if line and not re.match(r"[*+~=/-]|\w+[ \t]", line) and not set(line) & set("{}")]


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: case.stem)
def test_it_is_laid_out_so(case: Path) -> None:
    """`golden/fmt/NAME.txt`: a file, and after `>>>` how it should be."""
    before, after = case.read_text(encoding="utf-8").split(">>>\n")
    assert laid_out(before) == after


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_stories_that_ship_are_so(path: Path) -> None:
    """Already."""
    text = path.read_text(encoding="utf-8")
    assert laid_out(text) == text


def test_every_story_here_stays_the_same() -> None:
    """All that can be read, whatever they are for."""
    told = 0
    for path in EVERY:
        text = decode(path.name, path.read_bytes())
        if isinstance(text, str) and (made := laid_out(text)) is not None:
            assert meaning(made) == meaning(text), path
            assert notes(made) == notes(text), path
            assert prose(made) == prose(text), path
            told += 1
    assert told > 200


@pytest.mark.parametrize("part", sparing(range(6), 6))
def test_any_story_stays_the_same(part: int) -> None:
    """However it was typed: with lines and blanks put in and taken out at random."""
    told = 0
    for seed in range(part * 25, part * 25 + 25):
        random = Random(seed)
        text = noisy(random_story(seed, scenes=4, deep=3), random)
        if not random.randrange(4):
            text = edited(text, random)
        made = laid_out(text)
        if made is not None:
            assert meaning(made) == meaning(text), text
            assert notes(made) == notes(text)
            assert prose(made) == prose(text)
            told += 1
    assert told > 12


def test_ends_of_lines_stay(tmp_path: Path) -> None:
    """Those of Windows, too; a byte order mark and blanks at the end go."""
    path = tmp_path / "a.story"
    path.write_bytes(b"\xef\xbb\xbf" + RAGGED.replace("\n", "\r\n").encode() + b"\r\n\r\n")
    assert main(["fmt", str(path)]) == 0
    assert path.read_bytes() == NEAT.replace("\n", "\r\n").encode()


def test_it_is_written_only_when_it_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And said."""
    path = tmp_path / "a.story"
    path.write_text(RAGGED, encoding="utf-8", newline="\n")
    assert main(["fmt", str(path)]) == 0
    assert capsys.readouterr() == (f"changed: {os.path.relpath(path)}\n".replace("\\", "/"), "1 file, 1 changed.\n")
    assert path.read_text(encoding="utf-8") == NEAT
    before = path.stat()
    assert main(["fmt", str(path)]) == 0
    assert capsys.readouterr() == ("", "1 file, none changed.\n")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_check_and_diff_write_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """They say what would be."""
    monkeypatch.chdir(tmp_path)
    Path("a.story").write_text(RAGGED, encoding="utf-8", newline="\n")
    Path("b.story").write_text(NEAT, encoding="utf-8", newline="\n")
    assert main(["fmt", "--check", "a.story", "b.story"]) == 1
    assert capsys.readouterr() == ("would be changed: a.story\n", "2 files, 1 would be changed.\n")
    assert main(["fmt", "--check", "b.story"]) == 0
    capsys.readouterr()
    assert main(["fmt", "--diff", "a.story"]) == 0
    out = capsys.readouterr().out
    assert out == (
        "--- a.story\n+++ a.story\n@@ -1,6 +1,7 @@\n ---\n title: Ragged\n ---\n-==  a\n-*  Out.\n"
        '-  ~  end   "Out"\n+\n+== a\n+* Out.\n+    ~ end "Out"\n'
    )
    assert main(["fmt", "--check", "--diff", "a.story"]) == 1
    assert Path("a.story").read_text(encoding="utf-8") == RAGGED


def test_a_diff_controls_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is hidden in a story is shown."""
    path = tmp_path / "a.story"
    path.write_text(RAGGED.replace("Out.", "Out \x1b[2J."), encoding="utf-8")
    assert main(["fmt", "--diff", str(path)]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_a_story_with_mistakes_is_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It, and no other."""
    bad, good = tmp_path / "bad.story", tmp_path / "good.story"
    bad.write_text(RAGGED + "* {if\n", encoding="utf-8")
    good.write_text(RAGGED, encoding="utf-8")
    assert main(["fmt", str(bad), str(good)]) == 1
    out, err = capsys.readouterr()
    assert "good.story" in out
    assert "error[IF101 syntax]" in err
    assert "bad.story is left as it is: 1 mistake to mend first." in err
    assert bad.read_text(encoding="utf-8") == RAGGED + "* {if\n"


def test_files_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Are told in a sentence each, and the others are done."""
    (tmp_path / "bytes.story").write_bytes(b"---\n\xff\n")
    (tmp_path / "good.story").write_text(RAGGED, encoding="utf-8")
    names = [str(tmp_path / name) for name in ("none.story", "bytes.story", "", "good.story")]
    assert main(["fmt", *names]) == 3
    out, err = capsys.readouterr()
    assert "good.story" in out
    assert len(err.splitlines()) == 4
    assert "no such file" in err
    assert "byte 0xff at offset 4" in err
    assert "it is a folder" in err


@pytest.mark.skipif(not POSIX, reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is changed."""
    (tmp_path / "a.story").write_text(RAGGED, encoding="utf-8")
    (tmp_path / "link.story").symlink_to("a.story")
    assert main(["fmt", str(tmp_path / "link.story")]) == 0
    assert (tmp_path / "link.story").is_symlink()
    assert (tmp_path / "a.story").read_text(encoding="utf-8") == NEAT


def test_streams() -> None:
    """From standard input to standard output, byte for byte, and not a word more."""
    done = ifplay("fmt", "-", typed=RAGGED)
    assert (done.status, done.out, done.err) == (0, NEAT, "")
    assert ifplay("fmt", "--check", "-", typed=RAGGED).status == 1
    done = ifplay("fmt", "-", typed=RAGGED + "* {if\n")
    assert (done.status, done.out) == (1, "")
    assert "at standard input:7" in done.err
    assert ifplay("fmt", "-", typed=b"\xff").status == 3


@pytest.mark.parametrize("text", ["", "\n\n", "// Only a note.\n", "---\n---\n", "---\ntitle: A\n---\n", "\ufeff"])
def test_nearly_nothing(text: str) -> None:
    """Is laid out, too."""
    made = laid_out(text)
    assert made is None or made.strip() == text.strip("\ufeff\n")
