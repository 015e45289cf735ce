"""The recipes in `engine/docs/cookbook/` are true: their stories do what is said, and commands print what stands there.

A block that begins with `story NAME` is a file; nothing is found in it, or exactly the slugs after `finds=`. A block of
`console` has commands, as they are typed beside those files, and all they print. `python -m tests.test_cookbook` writes
anew what commands print.
"""

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from ifplay.check.prove import prove
from ifplay.cli.main import main
from ifplay.compile.pipeline import compile_text
from ifplay.runtime.session import Session
from ifplay.runtime.state import Ended
from ifplay.syntax.formatter import formatted

FOLDER = Path(__file__).parents[1] / "engine/docs/cookbook"
PAGES = sorted(page for page in FOLDER.glob("*.md") if page.name != "README.md")
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WANTED = {
    "hub-and-spoke", "gauntlet", "inventory", "timed-event", "hidden-route", "relationship-meter", "safe-edits",
}  # fmt: skip


class Recipe(NamedTuple):
    """A story on a page, and the slugs of what is found in it."""

    page: Path
    name: str
    text: str
    finds: frozenset[str]


def recipes() -> Iterator[Recipe]:
    """All of them."""
    for page in PAGES:
        for kind, info, text in BLOCK.findall(page.read_text(encoding="utf-8")):
            if kind == "story":
                name, _, finds = info.strip().partition(" finds=")
                yield Recipe(page, name, text, frozenset(finds.split(",")) if finds else frozenset())


RECIPES = list(recipes())


def test_all_recipes_are_there() -> None:
    """And the index leads to each; every page has a story that is well, and one that is not."""
    assert {page.stem for page in PAGES} == WANTED
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\(([\w-]+)\.md\)", index)) == WANTED
    for page in PAGES:
        assert {bool(one.finds) for one in RECIPES if one.page == page} == {True, False}
    assert len({one.name for one in RECIPES}) == len(RECIPES)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_a_story_does_what_is_said(recipe: Recipe) -> None:
    """What is found is just that; and it is laid out as stories are."""
    compiled = compile_text(recipe.text, name=recipe.name)
    assert compiled.graph is not None, compiled.diagnostics
    found = {one.rule.slug for one in (*compiled.diagnostics, *prove(compiled.graph).diagnostics)}
    assert found == recipe.finds
    assert loose(formatted(recipe.name, recipe.text, main=True).value or "") == loose(recipe.text)


def loose(text: str) -> str:
    """Without empty lines: on a page, examples are closer."""
    return re.sub(r"\n+", "\n", text)


@pytest.mark.parametrize("recipe", [one for one in RECIPES if not one.finds], ids=lambda recipe: recipe.name)
def test_a_story_is_played_to_all_its_endings(recipe: Recipe) -> None:
    """By the trails of the checker."""
    graph = compile_text(recipe.text).graph
    assert graph is not None
    endings = prove(graph).endings
    assert endings
    for ending in endings:
        assert ending.shortest is not None
        session = Session(graph)
        assert session.replay(ending.shortest, draw=False).problem is None
        assert session.turn.stop == Ended(ending.title)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_print_what_stands_there(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the letter."""
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8")
    assert "```console" in text
    assert anew(page) == text


def anew(page: Path) -> str:
    """The page with what its commands print now, in the current folder."""
    for one in RECIPES:
        if one.page == page:
            Path(one.name).write_text(one.text, encoding="utf-8", newline="\n")

    def told(block: re.Match[str]) -> str:
        if block[1] != "console":
            return block[0]
        said = []
        for line in block[3].splitlines():
            if line.startswith("$ ifplay "):
                out = io.StringIO()
                with contextlib.redirect_stdout(out):
                    main(shlex.split(line)[2:])
                said.append(f"{line}\n{out.getvalue().rstrip()}\n")
        return f"```console\n{''.join(said)}```"

    return BLOCK.sub(told, page.read_text(encoding="utf-8"))


if __name__ == "__main__":
    os.environ["IFPLAY_DATA"] = tempfile.mkdtemp()
    os.chdir(tempfile.mkdtemp())
    for written in PAGES:
        written.write_text(anew(written), encoding="utf-8", newline="\n")
        print(written.name, file=sys.stderr)
