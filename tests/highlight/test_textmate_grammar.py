"""The TextMate grammar: every character of every story is what the parser takes it for.

Here a small interpreter over the real regular expressions runs it; in the longer suite VS Code's own engine does.
"""

import json
import plistlib
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ifplay.highlight.kinds import Kind
from ifplay.syntax.formatter import formatted

from tests.highlight.samples import FOLDERS, ROOT, SHIPPED, stories_in
from tests.highlight.scopes import kind_of
from tests.highlight.textmate import Grammar
from tests.highlight.truth import disagreements
from tests.sparing import sparing
from tests.strategies.stories import damaged, random_story, stories
from tests.strategies.untidy import littered, loosened

EXTENSION = ROOT / "engine" / "editors" / "vscode"
SOURCE = EXTENSION / "syntaxes" / "story.tmLanguage.json"
GRAMMAR = Grammar(SOURCE)
HOSTILE = ["{", "{if ", "{if a: ", "*a ", "**a*", "* *", "\\", "-> a ", "|", '"', "{seq: *a* | ", "*a {", "***a", "(a"]
ENGINES = ("vscode-textmate@9.2.0", "vscode-oniguruma@2.0.1")


def kinds(text: str) -> list[Kind]:
    """What the grammar says each character is."""
    found = [kind_of(scopes) for scopes in GRAMMAR.scopes(text)]
    assert len(found) == len(text)
    return found


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_story_that_can_be_read(folder: str) -> None:
    """Character by character."""
    for name, text in stories_in(folder):
        assert (name, disagreements(text, kinds(text))) == (name, [])


def test_generated_stories() -> None:
    """And untidy ones."""
    for seed in range(60):
        text = formatted("a.story", random_story(seed), main=True).value
        if text is None:
            continue
        dice = Random(seed)
        untidy = littered(loosened(text, dice), dice)
        if formatted("a.story", untidy, main=True).value is not None:
            assert disagreements(untidy, kinds(untidy)) == []


def test_a_wrong_colour_is_found() -> None:
    """Else comparing would say little: each kind, taken for another one, is a disagreement."""
    text = SHIPPED[0].read_text(encoding="utf-8")
    right = kinds(text)
    assert disagreements(text, right) == []
    for kind in sorted({*right} - {"space"}):
        place = next(p for p, one in enumerate(right) if one == kind and text[p] not in " \t\n*")
        wrong = [*right]
        wrong[place] = "number" if kind != "number" else "text"
        assert len(disagreements(text, wrong)) == 1


@given(st.one_of(st.text(alphabet='{}|*\\-> \n~+=:"ifseq()/é'), stories().flatmap(damaged)))
def test_any_text_has_colours(text: str) -> None:
    """Whatever it is: never an exception, and never round in circles."""
    kinds("".join(character for character in text if not 0xD800 <= ord(character) < 0xE000))


@pytest.mark.parametrize("pattern", sparing(HOSTILE, 5))
def test_hostile_lines_take_no_longer_than_they_are_long(pattern: str) -> None:
    """Four times the length, some four times the time, and not sixteen: nothing goes back and forth."""

    def took(length: int) -> float:
        body = pattern * (length // len(pattern))
        text = f"== a\n* {body}\n~ if {body}\n{body}\n"
        best = 1e9
        for _ in range(3):
            before = time.process_time()
            kinds(text)
            best = min(best, time.process_time() - before)
        return best

    assert took(2_000) < 12 * max(took(500), 0.01)


def test_the_property_list_says_the_same() -> None:
    """TextMate, Sublime Text and others read that one; `python -m tests.highlight.test_textmate_grammar` writes it."""
    assert plistlib.loads((SOURCE.parent / "story.tmLanguage").read_bytes()) == property_list()


def property_list() -> dict[str, object]:
    """What the property list holds: the grammar, without what only editors of JSON need."""
    grammar = json.loads(SOURCE.read_text(encoding="utf-8"))
    return {key: value for key, value in grammar.items() if not key.startswith("$")}


def test_the_extension_is_whole() -> None:
    """All files that it names are there, and its patterns for indentation know what opens a block."""
    package = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    (language,) = package["contributes"]["languages"]
    (grammar,) = package["contributes"]["grammars"]
    assert (EXTENSION / grammar["path"]).resolve() == SOURCE
    assert grammar["language"] == language["id"]
    assert grammar["scopeName"] == json.loads(SOURCE.read_text(encoding="utf-8"))["scopeName"]
    assert language["extensions"] == [".story"]
    configuration = json.loads((EXTENSION / language["configuration"]).read_text(encoding="utf-8"))
    assert configuration["comments"] == {"lineComment": "//"}
    opens = re.compile(configuration["indentationRules"]["increaseIndentPattern"])
    for line in (
        "* Go.",
        "    + Go again.",
        "~ if wind > 1",
        "~ else",
        "~ else if a",
        "~ otherwise",
        "~ otherwise // x",
    ):
        assert opens.search(line), line
    for line in (
        "* Go. -> home",
        "~ otherwise -> home",
        '~ end "E"',
        "Prose.",
        "*So*",
        "~ iffy = 1",
        "-> home",
        "// * x",
    ):
        assert not opens.search(line), line


@pytest.mark.long
@pytest.mark.skipif(shutil.which("npm") is None, reason="there is no npm here")
def test_the_engine_of_vs_code_agrees(tmp_path: Path) -> None:
    """On the scopes of every character of every story, with the interpreter used above."""
    npm = shutil.which("npm")
    assert npm is not None
    subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--silent", *ENGINES], cwd=tmp_path, check=True, capture_output=True
    )
    (tmp_path / "engine.cjs").write_bytes((Path(__file__).parent / "engine.cjs").read_bytes())
    texts = [text for folder in FOLDERS for _, text in stories_in(folder)]
    for seed in range(40):
        dice = Random(seed)
        if text := formatted("a.story", random_story(seed), main=True).value:
            texts.append(littered(loosened(text, dice), dice))
    texts += [f"== a\n* {pattern * 200}\n{pattern * 200}\n" for pattern in HOSTILE]
    done = subprocess.run(
        ["node", "engine.cjs", str(SOURCE)],
        cwd=tmp_path,
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    for text, runs in zip(texts, json.loads(done.stdout), strict=True):
        theirs = [tuple(scopes) for length, scopes in runs for _ in range(length)]
        ours = list(GRAMMAR.scopes(text))
        for place, character in enumerate(text):
            if character != "\n":
                assert theirs[place] == ours[place], (place, text[max(0, place - 40) : place + 20])


if __name__ == "__main__":
    (SOURCE.parent / "story.tmLanguage").write_bytes(plistlib.dumps(property_list(), sort_keys=False))
    sys.exit()
