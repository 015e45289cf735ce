"""What `grammar/README.md` teaches is true: every story in it does what its info string says.

A block that begins with `story` compiles, and `ifplay check --strict` finds nothing in it. One that begins with
`story finds=a,b` has exactly these findings, by their slugs.
"""

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from ifplay.cli.main import main
from ifplay.diagnostics.rules import RULES
from ifplay.syntax.words import KEYWORDS, LATER

PAGE = Path(__file__).parents[1] / "grammar" / "README.md"
BLOCK = re.compile(r"^```(\S*)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """A story on the page, and the slugs of what must be found in it."""

    line: int
    text: str
    finds: frozenset[str]


def examples() -> list[Example]:
    """Every story on the page."""
    page = PAGE.read_text(encoding="utf-8")
    found = []
    for block in BLOCK.finditer(page):
        kind, info, text = block.groups()
        if kind == "story":
            slugs = info.strip().removeprefix("finds=").split(",") if info.strip() else []
            found.append(Example(page.count("\n", 0, block.start()) + 1, text, frozenset(slugs)))
    return found


def words(heading: str) -> set[str]:
    """The words in the block that follows those words of the page."""
    page = PAGE.read_text(encoding="utf-8")
    block = BLOCK.search(page, page.index(heading))
    assert block is not None
    return {*block[3].split()}


@pytest.mark.parametrize("example", examples(), ids=lambda example: f"line-{example.line}")
def test_a_story_on_the_page_does_what_it_says(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the command says it."""
    story = tmp_path / "my.story"
    story.write_text(example.text, encoding="utf-8")
    status = main(["check", str(story), "--strict", "--format", "json"])
    (record,) = json.loads(capsys.readouterr().out)["stories"]
    assert {one["slug"] for one in record["diagnostics"]} == example.finds
    assert status == (1 if example.finds else 0)


def test_the_page_has_many_stories() -> None:
    """Else the test above would say little."""
    assert len(examples()) > 40
    assert all(example.text.startswith("---\n") for example in examples())


def test_the_reserved_words_are_those_of_the_language() -> None:
    """All of them, and none besides."""
    assert words("**Reserved words**") == KEYWORDS
    assert words("because a later version will") == {*LATER}


def test_every_slug_is_in_the_tables() -> None:
    """And nothing else that looks like one."""
    page = PAGE.read_text(encoding="utf-8")
    tables = page[page.index("### All of them") : page.index("\n## Limits")]
    rows = [row for row in tables.splitlines() if row.startswith("| `")]
    assert {slug for row in rows for slug in re.findall(r"`([a-z-]+)`", row.split("|")[1])} == {
        rule.slug for rule in RULES
    }


def test_every_link_on_the_page_leads_somewhere() -> None:
    """To a heading of the page."""
    page = PAGE.read_text(encoding="utf-8")
    prose = BLOCK.sub("", page)
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    }
    assert {*re.findall(r"\]\(#([^)]+)\)", prose)} <= headings
