"""Transcripts: what they hold, that every screen keeps the same, and where they may be written."""

import io
import os
import sys
from pathlib import Path

import pytest
from harbour import harbour
from ifplay.play.fullscreen import FullScreen
from ifplay.play.leaves import Leaf
from ifplay.play.plain import Plain
from ifplay.play.reading import Reading
from ifplay.play.rows import UNICODE
from ifplay.play.transcript import Transcript
from ifplay.runtime.state import Paragraph, Run, Style
from markdown_it import MarkdownIt
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

KEPT = """\
# The Harbour

A. Writer

Seed 7

---

“Boat’s late,” says the woman on the bollard. She *never* looks up—not once.

A bell rings, somewhere out…

> Take the “old” lamp.

The lamp is **heavy**, and *smells of oil*.

*Taken back.*

> Go into the shed.

Hooks, from one end to the other.

> The hook with the rope.

It comes down in one coil. Nothing there but a hook.

Hooks, from one end to the other.

> Out again.

> Board the boat.

You throw the rope across, and the woman makes it fast without looking.

---

There is nothing behind you now.

**Ending: Out with the tide**

"""


def test_both_readers_keep_the_same(tmp_path: Path) -> None:
    """To the letter."""
    by_lines, by_keys = tmp_path / "lines.md", tmp_path / "keys.md"
    reading = Reading(harbour(), seed=7, transcript=Transcript.create(by_lines))
    Plain(reading, io.StringIO("1\n/undo\n4\n10\n11\n2\n"), io.StringIO(), why="this is a test").run()
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("1u410\r11\r2q")
        reading = Reading(harbour(), seed=7, transcript=Transcript.create(by_keys))
        FullScreen(reading, UNICODE, source=keys, target=DummyOutput()).run()
    assert by_lines.read_text(encoding="utf-8") == KEPT
    assert by_keys.read_text(encoding="utf-8") == KEPT


def test_each_turn_is_there_at_once(tmp_path: Path) -> None:
    """Whatever happens to us after it."""
    file = tmp_path / "kept.md"
    reading = Reading(harbour(), seed=7, transcript=Transcript.create(file))
    reading.pick(reading.leaf.offers[3])
    assert file.read_text(encoding="utf-8").endswith("Hooks, from one end to the other.\n\n")


def test_an_existing_file_is_only_replaced_by_force(tmp_path: Path) -> None:
    """Without it, it stays as it was."""
    file = tmp_path / "kept.md"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        Transcript.create(file)
    assert file.read_text(encoding="utf-8") == "mine"
    Transcript.create(file, force=True).close()
    assert file.read_text(encoding="utf-8") == ""
    assert [path.name for path in tmp_path.iterdir()] == ["kept.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_never_followed_nor_replaced(tmp_path: Path) -> None:
    """Not even by force, nor when it points nowhere."""
    target, link = tmp_path / "target", tmp_path / "link"
    link.symlink_to(target)
    for force in (False, True):
        with pytest.raises(OSError, match=r"exists|ordinary"):
            Transcript.create(link, force=force)
    assert not target.exists()
    assert link.is_symlink()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_ends_the_transcript_and_not_the_reading() -> None:
    """What went wrong is kept, to be said at the end."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        transcript = Transcript(full)
        reading = Reading(harbour(), seed=7, transcript=transcript)
        reading.pick(reading.leaf.offers[3])
        assert transcript.failure is not None
        assert len(reading.leaves) == 2
        transcript.close()


@pytest.mark.parametrize(
    "text",
    [
        "1. One",
        "12) Two",
        "- so",
        "+ so",
        "# so",
        "> so",
        "=== so",
        "a * b *c* _d_ `e` [f](g) <b> &amp; ~~h~~ | i",
        "\\",
    ],
)
def test_marks_of_the_story_s_own_are_not_markdown(text: str) -> None:
    """Read as markdown, a paragraph is that paragraph."""
    kept = io.StringIO()
    leaf = Leaf(None, (Paragraph((Run(text, Style.PLAIN),)),), (), None, "", 1)
    Transcript(kept).turn(leaf)
    tokens = MarkdownIt("commonmark").parse(kept.getvalue())
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or []) == text


def test_styles_are_markdown_also_with_spaces_at_their_ends() -> None:
    """Where markdown would not have them."""
    kept = io.StringIO()
    runs = (Run("a ", Style.PLAIN), Run(" b ", Style.EMPHASIS), Run("c", Style.STRONG), Run(" ", Style.EMPHASIS))
    Transcript(kept).turn(Leaf(None, (Paragraph(runs),), (), None, "", 1))
    assert kept.getvalue() == "a  *b* **c** \n\n"
