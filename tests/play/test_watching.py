"""A story that is read while it is written: what was saved is read on in, from where the reader stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ifplay.model.graph import Graph
from ifplay.play.reading import Reading
from ifplay.play.watching import Trouble, Watch
from ifplay.runtime.state import Paragraph, written
from terminal import IFPLAY_PLAY, ROOT

STORY = """\
---
title: A Draft
---
== door
A door.
* Knock. -> hall
* Wait.
    Nothing.
    -> hall
== hall
A hall.
* Sit.
    A chair.
* Stand.
    A rug.
~ end "Home"
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The story, in a file of its own."""
    path = tmp_path / "draft.story"
    path.write_text(STORY, encoding="utf-8")
    return path


def watched(path: Path) -> Reading:
    """It, read with a watch on it, after knocking."""
    watch = Watch(path)
    graph = watch.look()
    assert isinstance(graph, Graph)
    reading = Reading(graph, seed=1, watch=watch)
    reading.pick(reading.leaf.offers[0])
    assert reading.watching
    assert not reading.refresh()
    return reading


def change(path: Path, old: str, new: str) -> None:
    """Save it with other words."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def words(reading: Reading) -> list[str]:
    """The paragraphs of the present turn."""
    return [written(part.runs) for part in reading.leaf.passages if isinstance(part, Paragraph)]


def test_the_reader_stands_where_they_stood(draft: Path) -> None:
    """In the new words."""
    reading = watched(draft)
    change(draft, "A hall.", "A hall, with a clock.")
    assert reading.refresh()
    assert words(reading) == ["A hall, with a clock."]
    assert reading.leaf.turn == 2
    assert reading.leaf.note == "The story has changed just now; all your choices still fit."
    assert not reading.refresh()
    reading.pick(reading.leaf.offers[1])
    assert words(reading) == ["A rug."]
    assert reading.leaf.note is None
    assert reading.undo() == "hall: Stand."
    assert reading.undo() == "door: Knock."


def test_what_changes_ahead_needs_no_word(draft: Path) -> None:
    """It is simply there."""
    reading = watched(draft)
    change(draft, "A chair.", "A stool.")
    assert reading.refresh()
    assert reading.leaf.note is None
    reading.pick(reading.leaf.offers[0])
    assert words(reading) == ["A stool."]


def test_an_error_is_shown_and_the_last_good_story_goes_on(draft: Path) -> None:
    """Until it is mended."""
    reading = watched(draft)
    before = list(reading.leaves)
    change(draft, "-> hall\n==", "-> hal\n==")
    assert reading.refresh()
    assert reading.trouble is not None
    assert "There is no scene `hal`." in reading.trouble
    assert "    -> hal\n" in reading.trouble
    assert "\x1b" not in reading.trouble
    assert list(reading.leaves) == before
    assert not reading.refresh()
    reading.pick(reading.leaf.offers[0])
    assert words(reading) == ["A chair."]
    change(draft, "-> hal\n==", "-> hall\n==")
    assert reading.refresh()
    assert reading.trouble is None
    assert words(reading) == ["A chair."]


def test_a_choice_that_goes_and_comes_back(draft: Path) -> None:
    """The reader stands further back meanwhile, unless they go on from there."""
    reading = watched(draft)
    reading.pick(reading.leaf.offers[0])
    change(draft, "Knock.", "Ring.")
    assert reading.refresh()
    assert reading.leaf.turn == 1
    change(draft, "Ring.", "Knock.")
    assert reading.refresh()
    assert reading.leaf.turn == 3
    assert words(reading) == ["A chair."]
    change(draft, "Knock.", "Ring.")
    assert reading.refresh()
    reading.pick(reading.leaf.offers[1])
    change(draft, "Ring.", "Knock.")
    assert reading.refresh()
    assert words(reading) == ["Nothing.", "A hall."]
    assert reading.undo()
    assert reading.redo()


def test_every_file_of_the_story_counts(draft: Path) -> None:
    """An included one, one that is only now included, and one that is not there yet."""
    reading = watched(draft)
    change(draft, "title: A Draft\n---\n", 'title: A Draft\n---\ninclude "more/cellar.story"\n')
    change(draft, "* Stand.", "* Down. -> cellar\n* Stand.")
    assert reading.refresh()
    assert reading.trouble is not None
    assert "cellar.story" in reading.trouble
    assert not reading.refresh()
    (draft.parent / "more").mkdir()
    cellar = draft.parent / "more" / "cellar.story"
    cellar.write_text('== cellar\nA cellar.\n~ end "Below"\n', encoding="utf-8")
    assert reading.refresh()
    assert reading.trouble is None
    reading.pick(reading.leaf.offers[1])
    assert words(reading) == ["A cellar."]
    change(cellar, "A cellar.", "A vault.")
    assert reading.refresh()
    assert words(reading) == ["A vault."]
    assert reading.endings.total == 2


def test_a_file_that_is_away_for_a_moment_is_waited_for(draft: Path) -> None:
    """As when an editor puts a new one in its place."""
    reading = watched(draft)
    away = draft.with_suffix(".away")
    draft.rename(away)
    assert not reading.refresh()
    change(away, "A hall.", "A passage.")
    away.rename(draft)
    assert reading.refresh()
    assert words(reading) == ["A passage."]


def test_what_cannot_be_read_at_all(draft: Path) -> None:
    """Is said in a line, and mended like any other mistake."""
    reading = watched(draft)
    draft.unlink()
    draft.mkdir()
    assert reading.refresh()
    assert reading.trouble == "draft.story cannot be read: it is a folder"
    draft.rmdir()
    draft.write_text(STORY, encoding="utf-8")
    assert reading.refresh()
    assert reading.trouble is None


def test_many_errors_are_not_all_shown(draft: Path) -> None:
    """Three, and how many there are."""
    watch = Watch(draft)
    change(draft, "* Knock. -> hall", "".join(f"* Way {number}. -> nowhere{number}\n" for number in range(9)))
    found = watch.look()
    assert isinstance(found, Trouble)
    assert found.text.endswith("\n\n9 errors in all.")
    assert found.text.count("There is no scene") == 3


def test_a_compiled_story_can_be_watched(draft: Path) -> None:
    """Whoever compiles it."""
    compiled = draft.with_suffix(".json")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}

    def compile_it() -> None:
        command = [*IFPLAY_PLAY[:-1], "compile", str(draft), "-o", str(compiled), "--force"]
        subprocess.run(command, check=True, env=environment, capture_output=True)

    compile_it()
    reading = watched(compiled)
    change(draft, "A hall.", "A passage.")
    compile_it()
    assert reading.refresh()
    assert words(reading) == ["A passage."]
    compiled.write_text("{", encoding="utf-8")
    assert reading.refresh()
    assert reading.trouble is not None
    assert reading.trouble.startswith("draft.json cannot be read: ")


def test_a_story_with_errors_is_not_begun(draft: Path) -> None:
    """They are printed, as without the watch."""
    change(draft, "-> hall\n==", "-> hal\n==")
    done = subprocess.run(
        [*IFPLAY_PLAY, "--watch", str(draft)], input="", capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "engine"), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 1
    assert "There is no scene `hal`." in done.stderr
    assert sys.platform == "win32" or done.stdout == ""
