"""Compiling with what was read before gives what compiling without it gives, to the last span."""

from pathlib import Path
from random import Random

import pytest
from ifplay.compile.compiled import Compiled
from ifplay.compile.pipeline import compile_story, compile_text
from ifplay.source.loader import MemoryLoader
from ifplay.syntax import parser
from ifplay.syntax.remembered import Chunk, Readings

from tests.strategies.edits import edited
from tests.strategies.stories import random_story

ROOT = Path(__file__).parents[2]
STORIES = sorted((ROOT / "stories").glob("*.story"))
GOLDEN = sorted((ROOT / "tests/golden").glob("*/*.story"))


def same(text: str, readings: Readings) -> Compiled:
    """What compiling gives, both ways. Their texts are compared, since nodes and findings leave out places."""
    again = compile_story(MemoryLoader({"story.story": text}), "story.story", readings)
    afresh = compile_text(text)
    assert repr(again) == repr(afresh)
    return again


@pytest.mark.parametrize("path", [*STORIES, *GOLDEN[::4]], ids=lambda path: path.stem)
def test_a_story_edited_again_and_again(path: Path) -> None:
    """Shipped stories, and small ones with every kind of mistake."""
    random = Random(path.stem)
    readings = Readings()
    text = path.read_text(encoding="utf-8", errors="replace")
    for _ in range(3 if path in STORIES else 6):
        same(text, readings)
        text = edited(text, random)


@pytest.mark.parametrize("seed", range(12))
def test_a_random_story_edited_again_and_again(seed: int) -> None:
    """With all that the language has."""
    random = Random(seed)
    readings = Readings()
    text = random_story(seed, scenes=5, deep=3)
    for _ in range(8):
        same(text, readings)
        text = edited(text, random)


def test_only_what_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """However far the rest has moved; and a story that comes back after one other version is read anew."""
    read: list[str] = []
    reader = parser._read

    def noting(chunk: Chunk) -> object:
        read.append(chunk.text.split("\n")[0])
        return reader(chunk)

    monkeypatch.setattr(parser, "_read", noting)
    head = "---\ntitle: Three\n---\nflag rain\n"
    scenes = [f'== {name}\n{name}.\n~ rain = yes\n{{if rain: Wet.}}\n~ end "{name}"\n' for name in "abc"]
    readings = Readings()

    def compiled(text: str) -> list[str]:
        read.clear()
        compile_story(MemoryLoader({"s.story": text}), "s.story", readings)
        return list(read)

    assert compiled(head + "".join(scenes)) == ["", "== a", "== b", "== c"]
    assert compiled(head + "".join(scenes)) == []
    assert compiled(head + "\n\n\n" + "".join(scenes)) == [""]
    assert compiled(head + "\n\n\n" + scenes[2] + scenes[0] + scenes[1]) == []
    assert compiled(head + "\n\n\n" + scenes[2] + scenes[0].replace("Wet", "Dry") + scenes[1]) == ["== a"]
    assert compiled(head + "\n\n\n" + scenes[2]) == []
    assert compiled(head + "\n\n\n" + scenes[2] + scenes[1]) == ["== b"]


def test_each_file_has_its_own_readings() -> None:
    """The same words in another file stand at other places."""
    scene = '== {0}\nThe same.\n~ end "E"\n'
    readings = Readings()
    files = {
        "a.story": '---\ntitle: Two\n---\ninclude "b.story"\n' + scene.format("one"),
        "b.story": scene.format("two"),
    }
    for text in (files["b.story"], scene.format("one").replace("one", "three"), "\n" + files["b.story"]):
        loader = MemoryLoader({**files, "b.story": text})
        assert repr(compile_story(loader, "a.story", readings)) == repr(compile_story(loader, "a.story"))
