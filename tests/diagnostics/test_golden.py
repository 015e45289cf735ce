"""The golden stories: each says in comments what must be found in it, and exactly that must be found.

- `//! expect SLUG` stands on the line before the one it is about, `#! expect SLUG` in front matter.
- `+2` after it means the second line after it, `at 3` line 3 of that file, `at 3:7` also column 7.
- Where no comment can stand, a file of that name ending in `.expect` has lines `SLUG at 3:7`; with
  `in parts/x.story` after them they are about an included file.
- `//! pad 17 MiB` has the story grow by so many megabytes of empty comments at its end before it is read.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from ifplay.compile.pipeline import compile_file

GOLDEN = Path(__file__).parent.parent / "golden" / "diagnostics"
EXPECT = re.compile(r"[ \t]*(?://|#)! expect ([a-z-]+)(?: \+(\d+)| at (\d+)(?::(\d+))?)?\s*")
ASIDE = re.compile(r"([a-z-]+) at (\d+):(\d+)(?: in (\S+))?")
PAD = re.compile(r"^(?://|#)! pad (\d+) MiB$", re.MULTILINE)
INCLUDE = re.compile(r'^include "([^"\\/][^"\\]*\.story)"', re.MULTILINE)


class Finding(NamedTuple):
    """What is found where. `column` is None in an expectation that leaves it open."""

    file: str
    line: int
    slug: str
    column: int | None


def expected(folder: Path, name: str) -> Iterator[Finding]:
    """What a story and the files it includes say must be found in them."""
    pending, seen = [name], set[Path]()
    while pending:
        file = pending.pop()
        path = folder / file
        if path in seen or not path.is_file():
            continue
        seen.add(path)
        text = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        pending += [(path.parent / inner).relative_to(folder).as_posix() for inner in INCLUDE.findall(text)]
        for number, line in enumerate(text.split("\n"), 1):
            if said := EXPECT.fullmatch(line):
                slug, later, where, column = said.groups()
                at = int(where) if where else number + int(later or 1)
                yield Finding(file, at, slug, int(column) if column else None)
            else:
                assert "! expect" not in line, f"{path}:{number} is no expectation"
    aside = (folder / name).with_suffix(".expect")
    for line in aside.read_text(encoding="utf-8").splitlines() if aside.is_file() else ():
        written = ASIDE.fullmatch(line)
        assert written, f"{aside}: {line}"
        yield Finding(written[4] or name, int(written[2]), written[1], int(written[3]))


def padded(story: Path, folder: Path) -> Path:
    """The story, or a copy in another folder that is as large as it asks to be."""
    asked = PAD.search(story.read_bytes().decode("utf-8", "replace"))
    if asked is None:
        return story
    copy = folder / story.name
    copy.write_bytes(story.read_bytes() + b"//......\n" * (int(asked[1]) * 1024 * 1024 // 9))
    return copy


def within(folder: Path, file: str) -> str:
    """The file's name as seen from the story's folder."""
    path = Path(file) if Path(file).is_file() else folder / file
    return path.resolve().relative_to(folder.resolve()).as_posix()


CASES = sorted(GOLDEN.glob("*/*.story"))


@pytest.mark.parametrize("story", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_exactly_what_is_expected_is_found(story: Path, tmp_path: Path) -> None:
    """No finding more, none less, each on its line."""
    expectations = sorted(expected(story.parent, story.name))
    if story.stem.startswith("fires"):
        assert story.parent.name in {one.slug for one in expectations}
    else:
        assert expectations == []
    path = padded(story, tmp_path)
    compiled = compile_file(path)
    columns = {(one.file, one.line, one.slug): one.column for one in expectations}
    found = set()
    for one in compiled.diagnostics:
        file = within(path.parent, one.span.file)
        column = one.span.column if columns.get((file, one.span.line, one.rule.slug)) is not None else None
        found.add(Finding(file, one.span.line, one.rule.slug, column))
    assert sorted(found) == expectations
