"""`ifplay export`: one file, written whole or not at all."""

import json
import re
import struct
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest
from ifplay.cli.main import main
from ifplay.export.compact import compact_style
from ifplay.export.joining import part
from ifplay.export.page import player
from ifplay.model import form

from tests.export.browsing import STORIES, graph_of

GOOD = '---\ntitle: Good\n---\n== a\nOnce, or never.\n* Out.\n    ~ end "Out"\n'
LARGEST = 40 * 1024


def test_player_and_style_are_small() -> None:
    """With the markup around them, at most 40 KiB before the story."""
    assert len("".join((*player(), part("page.html"))).encode()) <= LARGEST


def test_a_page_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And its size said."""
    output = tmp_path / "story.html"
    assert main(["export", str(STORIES / "treehill.story"), "-o", str(output)]) == 0
    out, err = capsys.readouterr()
    assert re.fullmatch(rf"Wrote {re.escape(str(output))}, \d+ KiB\.\n", out)
    assert err == ""
    assert output.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert list(tmp_path.iterdir()) == [output]


def test_the_same_story_gives_the_same_page(tmp_path: Path) -> None:
    """Byte for byte."""
    for name in ("one", "two"):
        main(["export", str(STORIES / "kite.story"), "-o", str(tmp_path / name)])
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_graph_is_written(tmp_path: Path) -> None:
    """As `compile` writes it, and a page can be made of that."""
    output = tmp_path / "story.json"
    assert main(["export", str(STORIES / "kite.story"), "-o", str(output), "--format", "json"]) == 0
    assert form.read(output.read_text(encoding="utf-8")) == graph_of(STORIES / "kite.story")
    assert json.loads(output.read_text(encoding="utf-8"))["schema"] == 1
    assert main(["export", str(output), "-o", str(tmp_path / "story.html")]) == 0


def test_a_file_is_only_replaced_by_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A link counts as one, also one that leads nowhere."""
    output = tmp_path / "story.html"
    output.write_text("mine", encoding="utf-8")
    assert main(["export", str(STORIES / "kite.story"), "-o", str(output)]) == 3
    assert capsys.readouterr().err == f"ifplay: {output} exists already; --force replaces it.\n"
    assert output.read_text(encoding="utf-8") == "mine"
    assert main(["export", str(STORIES / "kite.story"), "-o", str(output), "--force"]) == 0
    assert output.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_folder_is_never_replaced(tmp_path: Path, force: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Nor does anybody say that it could be; for all commands that write one file."""
    story = tmp_path / "good.story"
    story.write_text(GOOD, encoding="utf-8")
    (tmp_path / "there.svg").mkdir()
    for command in (["export", "-o"], ["graph", "-o"], ["strings", "-o"], ["stats", "--html"]):
        assert main([command[0], str(story), command[1], str(tmp_path / "there.svg"), *force]) == 3
        assert capsys.readouterr().err == f"ifplay: cannot write {tmp_path / 'there.svg'}: it is a folder.\n"


def test_the_story_itself_is_never_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever force is used."""
    story = tmp_path / "good.story"
    story.write_text(GOOD, encoding="utf-8")
    assert main(["export", str(story), "-o", str(story), "--force"]) == 3
    assert capsys.readouterr().err == f"ifplay: {story} is the story itself.\n"
    assert story.read_text(encoding="utf-8") == GOOD


def test_a_story_with_errors_is_not_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says why, and leaves what was there."""
    story, output = tmp_path / "bad.story", tmp_path / "bad.html"
    story.write_text(GOOD.replace('~ end "Out"', "-> nowhere"), encoding="utf-8")
    output.write_text("before", encoding="utf-8")
    assert main(["export", str(story), "-o", str(output), "--force"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "unknown-scene" in err
    assert err.endswith(" errors\nNothing is exported: a story with errors has no page.\n")
    assert output.read_text(encoding="utf-8") == "before"


def test_where_nothing_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a sentence."""
    output = tmp_path / "no" / "story.html"
    assert main(["export", str(STORIES / "kite.story"), "-o", str(output)]) == 3
    assert capsys.readouterr().err == f"ifplay: cannot write {output}: there is no folder {output.parent}.\n"


@pytest.mark.parametrize(
    ("name", "extra", "words"),
    [
        ("kite.zip", [], "a page: end its name in .html, or add --bundle."),
        ("kite.JSON", [], "a page: end its name in .html, or add --format json."),
        ("kite.htm", ["--bundle"], "a bundle: end its name in .zip, or leave out --bundle."),
        ("kite.html", ["--format", "json"], "a graph: end its name in .json, or leave out --format json."),
        ("kite.zip", ["--format", "json"], "a graph: end its name in .json, or use --bundle instead of --format json."),
    ],
)
def test_a_name_that_promises_something_else(
    name: str, extra: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A site would take a page called .zip for a broken bundle; so it is not written."""
    assert main(["export", str(STORIES / "kite.story"), "-o", str(tmp_path / name), *extra]) == 2
    assert f"{tmp_path / name} would be {words}\n" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_story_without_an_ifid_is_given_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """To put in its front matter, where it works."""
    story = tmp_path / "good.story"
    story.write_text(GOOD, encoding="utf-8")
    output = tmp_path / "good.html"
    assert main(["export", str(story), "-o", str(output)]) == 0
    hint = capsys.readouterr().err
    assert "no IFID" in hint
    assert "ifiction:ifid" not in output.read_text(encoding="utf-8")
    line = hint.splitlines()[-1]
    story.write_text(GOOD.replace("title: Good", f"title: Good\n{line}"), encoding="utf-8")
    assert main(["export", str(story), "-o", str(output), "--force"]) == 0
    assert capsys.readouterr().err == ""
    assert f'content="{line.removeprefix("ifid: ")}"' in output.read_text(encoding="utf-8")


def test_a_style_means_what_it_meant() -> None:
    """Strings and selectors stay; the page's own properties have short names."""
    style = '/* no */\na b > c:hover,\n.x  :is(d) {\n  content: "a ;  b: c";\n  --own: 0 auto;\n  margin: var(--own)}'
    assert compact_style('[a="b"]::before{content:"[a=\\"b\\"]"}') == '[a=b]::before{content:"[a=\\"b\\"]"}'
    assert compact_style("@media (min-width: 9px) { }") == "@media(min-width:9px){}"
    assert compact_style(style) == 'a b>c:hover,.x :is(d){content:"a ;  b: c";--a:0 auto;margin:var(--a)}'


PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 1000, 1000) + bytes(9)


def test_a_bundle_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The page as it is by itself, a record, and a cover; the same bytes each time."""
    story, page, cover = STORIES / "kite.story", tmp_path / "kite.html", tmp_path / "kite.png"
    cover.write_bytes(PICTURE)
    main(["export", str(story), "-o", str(page)])
    for name in ("one.zip", "two.zip"):
        assert main(["export", str(story), "--bundle", "--cover", str(cover), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["index.html", "iFiction.xml", "cover.png"]
        assert archive.read("index.html") == page.read_bytes()
        assert graph_of(story).about.ifid in archive.read("iFiction.xml").decode()
    capsys.readouterr()


@pytest.mark.parametrize(
    ("extra", "status", "words"),
    [
        (["--cover", "x.png"], 2, "--cover goes with --bundle"),
        (["--bundle", "--format", "json"], 2, "leave out --format json"),
        (["--bundle", "--cover", "missing.png"], 3, "cannot read missing.png"),
        (["--bundle", "--cover", "good.story"], 3, "the cover is neither a PNG nor a JPEG"),
    ],
)
def test_bundles_that_cannot_be(
    extra: list[str],
    status: int,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each is said in a sentence, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    Path("good.story").write_text(
        GOOD.replace("title: Good", f"title: Good\nifid: {str(uuid4()).upper()}"), encoding="utf-8"
    )
    assert main(["export", "good.story", *extra, "-o", "good.zip"]) == status
    assert words in capsys.readouterr().err
    assert not Path("good.zip").exists()


def test_a_bundle_needs_an_ifid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fresh one is told, and does."""
    story, output = tmp_path / "good.story", tmp_path / "good.zip"
    story.write_text(GOOD, encoding="utf-8")
    assert main(["export", str(story), "--bundle", "-o", str(output)]) == 1
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.startswith("ifid: ")
    assert not output.exists()
    story.write_text(GOOD.replace("title: Good", f"title: Good\n{told}"), encoding="utf-8")
    assert main(["export", str(story), "--bundle", "-o", str(output)]) == 0
