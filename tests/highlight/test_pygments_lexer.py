"""The lexer for Pygments: every character of every story is what the parser takes it for."""

import subprocess
import sys
import time
import tomllib
from importlib import import_module
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.highlight.kinds import Kind
from ifplay.highlight.lexer import TOKENS, StoryLexer
from ifplay.syntax.formatter import formatted
from pygments import highlight
from pygments.formatters import HtmlFormatter

from tests.cli.running import environment
from tests.highlight.samples import FOLDERS, ROOT, SHIPPED, stories_in
from tests.highlight.truth import disagreements, truth_of
from tests.sparing import sparing
from tests.strategies.stories import damaged, random_story, stories
from tests.strategies.untidy import littered, loosened

KINDS = {token: kind for kind, token in TOKENS.items()}


def kinds(text: str) -> list[Kind]:
    """What the lexer says each character is."""
    found: list[Kind] = []
    for place, token, said in StoryLexer().get_tokens_unprocessed(text):
        assert place == len(found)
        assert said
        found += [KINDS[token]] * len(said)
    assert len(found) == len(text)
    return found


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_story_that_can_be_read(folder: str) -> None:
    """Character by character; those that are odd on purpose among them."""
    for name, text in stories_in(folder):
        assert (name, disagreements(text, kinds(text))) == (name, [])


def test_all_kinds_are_there() -> None:
    """Else comparing would say little."""
    found = {kind for _, text in stories_in("stories") for kind in truth_of(text).kinds.values()}
    assert sum(len(stories_in(folder)) for folder in FOLDERS) > 300
    assert found >= {*TOKENS} - {"space", "strong emphasis"}


def test_generated_stories() -> None:
    """And untidy ones."""
    for seed in range(60):
        text = random_story(seed)
        if formatted("a.story", text, main=True).value is None:
            continue
        dice = Random(seed)
        untidy = littered(loosened(formatted("a.story", text, main=True).value or "", dice), dice)
        if formatted("a.story", untidy, main=True).value is not None:
            assert disagreements(untidy, kinds(untidy)) == []


def starry(dice: Random, deep: int) -> str:
    """A line with stars and bars wherever they may be."""
    line = ""
    for _ in range(dice.randint(1, 9)):
        piece = dice.choice(("*", "*", "**", "***", " ", " ", "a", "b. ", "\\*", "|", "{"))
        if piece == "{" and deep:
            inner = starry(dice, deep - 1).replace("|", "")
            line += dice.choice(("{if yes: ", "{seq: ")) + inner + dice.choice(("}", " | *b*}", "|* c}"))
        elif piece != "{":
            line += piece
    return line


def test_stars_pair_as_the_parser_pairs_them() -> None:
    """Crossed, nested, in runs of any length and in braces."""
    for seed in range(400):
        text = f"---\ntitle: Stars\n---\n\n== a\nx {starry(Random(seed), 2)}\n"
        assert disagreements(text, kinds(text)) == []


@given(st.one_of(st.text(), stories().flatmap(damaged), st.text(alphabet='{}|*\\-> \n~+=:"ifseq()/')))
def test_any_text_has_colours(text: str) -> None:
    """Whatever it is: every character once, and never an exception."""
    kinds(text)


@pytest.mark.parametrize(
    "pattern",
    sparing(
        [
            "{",
            "{if ",
            "{if a: ",
            "*a ",
            "**a*",
            "* *",
            "\\",
            "-> a ",
            "|",
            '"',
            "{seq: *a* | ",
            "-",
            "(a",
            "a -> ",
            "é{",
            " \t",
        ],
        5,
    ),
)
def test_hostile_lines_take_no_longer_than_they_are_long(pattern: str) -> None:
    """Ten times the length, about ten times the time: nothing goes back and forth."""

    def took(length: int) -> float:
        text = f"== a\n* {pattern * (length // len(pattern))}\n~ if {pattern * (length // len(pattern))}\n"
        best = 1e9
        for _ in range(3):
            before = time.process_time()
            kinds(text)
            best = min(best, time.process_time() - before)
        return best

    assert took(20_000) < 40 * max(took(2_000), 0.002)


def test_pygments_finds_it() -> None:
    """By its entry point; and what it looks like, and is called, is told to Pygments."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, name = project["entry-points"]["pygments.lexers"]["story"].partition(":")
    assert getattr(import_module(module), name) is StoryLexer
    assert StoryLexer.aliases[0] == "story"
    assert StoryLexer.filenames == ["*.story"]
    for story in SHIPPED:
        text = story.read_text(encoding="utf-8")
        assert StoryLexer.analyse_text(text) > 0
        assert "".join(said for _, said in StoryLexer().get_tokens(text)) == text
        assert highlight(text, StoryLexer(), HtmlFormatter()).count("<span") > 100
    assert StoryLexer.analyse_text("---\ntitle: A page\n---\n# Heading\n") == 0


def test_only_pygments_asks_for_it() -> None:
    """Nothing of ours imports it or Pygments when a story is played or checked."""
    code = (
        "import sys; from ifplay.cli.main import main; main(['check', sys.argv[1]]); main(['explain', 'stuck']); "
        "assert not {'pygments', 'ifplay.highlight'} & {*sys.modules}, 'imported'"
    )
    story = str(ROOT / "stories" / "lamplight.story")
    done = subprocess.run(
        [sys.executable, "-c", code, story], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
